import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/**
 * Starts the Chromium that CHROMIUM names, or that of the system.
 * @param {readonly string[]} [args] what its command line has besides
 * @throws {Error} if there is none
 */
export async function openChromium(args = []) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) throw new Error(`There is no browser at ${executablePath}; set CHROMIUM to one.`);
  return chromium.launch({ executablePath, args: ["--no-sandbox", ...args] });
}
