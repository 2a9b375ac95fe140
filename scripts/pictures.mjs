// npm run pictures: makes the pictures of docs/explorer.md and README.md again, from the pages that the built server sends.
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { PICTURES } from "./pictures/pictures.mjs";
import { startBuilt } from "./pictures/server.mjs";
import { main, ROOT, setup } from "./setup.mjs";

/** The pictures lie in the repository, so all of them together are kept small. */
const MAX_BYTES = 1_000_000;
const FOLDER = join(ROOT, "docs", "pictures");

await main(async () => {
  await setup();
  mkdirSync(FOLDER, { recursive: true });
  const server = await startBuilt();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" });
    let bytes = 0;
    for (const { name, address, from, open, width = 900, height = 520 } of PICTURES) {
      await page.setViewportSize({ width, height });
      const response = await page.goto(server.url + address);
      if (!response?.ok()) throw new Error(`${address} is answered with ${response?.status()}.`);
      if (open) await page.locator("summary", { hasText: open }).first().click();
      if (from)
        await page
          .locator(from)
          .first()
          .evaluate((part) => part.scrollIntoView());
      const path = join(FOLDER, `${name}.png`);
      await page.screenshot({ path });
      bytes += statSync(path).size;
      console.log(`docs/pictures/${name}.png`);
    }
    if (bytes > MAX_BYTES) throw new Error(`The pictures have ${bytes} bytes; at most ${MAX_BYTES} are allowed.`);
  } finally {
    await browser.close();
    server.stop();
  }
});
