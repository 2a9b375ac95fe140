// npm run pictures: makes the pictures of docs/explorer.md and README.md again, from the pages that the built server sends.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openChromium } from "./pictures/chromium.mjs";
import { PICTURES } from "./pictures/pictures.mjs";
import { startBuilt } from "./pictures/server.mjs";
import { takePicture } from "./pictures/takePicture.mjs";
import { main, ROOT, setup } from "./setup.mjs";

/** The pictures lie in the repository, so all of them together are kept small. */
const MAX_BYTES = 1_000_000;
const FOLDER = join(ROOT, "docs", "pictures");

await main(async () => {
  await setup();
  mkdirSync(FOLDER, { recursive: true });
  const server = await startBuilt();
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" });
    let bytes = 0;
    for (const picture of PICTURES) {
      const png = await takePicture(page, server.url, picture);
      writeFileSync(join(FOLDER, `${picture.name}.png`), png);
      bytes += png.length;
      console.log(`docs/pictures/${picture.name}.png`);
    }
    if (bytes > MAX_BYTES) throw new Error(`The pictures have ${bytes} bytes; at most ${MAX_BYTES} are allowed.`);
  } finally {
    await browser.close();
    server.stop();
  }
});
