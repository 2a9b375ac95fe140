import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Whether there is a browser to test the pages in; where CI runs there has to be one. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser && process.env.CI) throw new Error(`No browser at ${executablePath}; set CHROMIUM to one.`);

const QUIET = ["background-networking", "component-update", "sync", "gpu", "quic", "default-apps", "extensions"];

/** A sheet of A4 within margins of 15 mm, in CSS pixels. */
export const PAPER = { width: 680, height: 1009 };
export const TELEPHONE = { width: 390, height: 844 };

/** Opens a browser for which this machine is the only host there is. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--no-first-run",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...QUIET.map((part) => `--disable-${part}`),
    ],
  });

/**
 * Notes what goes wrong behind a reader's back: requests to others than `url`, files that are not there, errors in the pages.
 * @returns a list that grows as it happens
 */
export function watch(context: BrowserContext, url: string): string[] {
  const troubles: string[] = [];
  context.on("request", (request) => {
    const asked = request.url();
    if (/^(https?|wss?):/.test(asked) && !asked.startsWith(url)) troubles.push(`asked for ${asked}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("/graphql"))
      troubles.push(`${response.status()} for ${response.url()}`);
  });
  context.on("weberror", (error) => troubles.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error" && !/^Failed to load resource/.test(message.text())) troubles.push(message.text());
  });
  return troubles;
}
