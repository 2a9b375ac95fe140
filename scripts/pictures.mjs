// npm run pictures: makes the pictures of docs/explorer.md and README.md again, from the pages that the built server sends.
import { spawn } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { PICTURES } from "./pictures/pictures.mjs";
import { main, ROOT, setup } from "./setup.mjs";

/** The pictures lie in the repository, so all of them together are kept small. */
const MAX_BYTES = 1_000_000;
const FOLDER = join(ROOT, "docs", "pictures");
const PATIENCE = 60_000;

/** @returns {Promise<number>} a port that nobody uses */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Starts the server, and waits until it is ready. */
async function startServer() {
  const port = await freePort();
  const env = { ...process.env, STORE: "embedded", LOG_LEVEL: "error", RATE_LIMIT: "0", PORT: String(port) };
  const child = spawn(process.execPath, [join(ROOT, "dist/cli/main.js"), "start"], { env, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  while (
    !(await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || performance.now() - began > PATIENCE) throw new Error("The server does not start.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, stop: () => child.kill() };
}

await main(async () => {
  await setup();
  mkdirSync(FOLDER, { recursive: true });
  const server = await startServer();
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
