import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { parseCsv } from "../export/reading.js";
import { realRelease } from "../support/release.js";
import { hasBrowser, openBrowser } from "../web/browser.js";
import { decoded, type Explorer, serveExplorer } from "../web/pages/site.js";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const textOf = (path: string): string => readFileSync(join(EXAMPLES, path), "utf8");

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

describe("the addresses of the recipe for spreadsheets", () => {
  const paths = [...textOf("spreadsheet/README.md").matchAll(/(?:127\.0\.0\.1:4000|YOUR\.SERVER)(\/[^\s"]+)/g)].map(
    ([, path = ""]) => path.replace("HASH", realRelease().hash),
  );

  it("are all found", () => expect(paths).toHaveLength(5));

  it.each(paths)("%s is a table that a spreadsheet reads", async (path) => {
    const response = await fetch(site.url + path);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isMarked = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(isMarked).toBe(path.includes("excel=1"));
    const text = bytes.toString("utf8").replace(/^\ufeff/, "");
    const [header = [], ...rows] = parseCsv(text);
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    // A line feed alone is inside of a quoted cell, if anywhere.
    expect(text.replace(/"(?:[^"]|"")*"/g, "")).not.toMatch(/[^\r]\n/);
    expect(rows.flat().filter((cell) => /^[=@+\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
  });
});

describe("the page for a static site", () => {
  const page = (url: string) => textOf("static-site/index.html").replaceAll("http://127.0.0.1:4000", url);

  it("leads to addresses that are there", async () => {
    const paths = [...page("").matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path = ""]) => decoded(path));
    expect(paths).toHaveLength(4);
    for (const path of paths)
      expect([path, (await fetch(site.url + path, { headers: { accept: "*/*" } })).status]).toEqual([path, 200]);
  });

  const open = async (look: (shown: Page) => Promise<void>, options: { javaScriptEnabled: boolean }) => {
    const folder = mkdtempSync(join(tmpdir(), "static-"));
    writeFileSync(join(folder, "index.html"), page(site.url));
    const browser = await openBrowser();
    const shown = await (await browser.newContext(options)).newPage();
    const errors: string[] = [];
    shown.on("pageerror", ({ message }) => errors.push(message));
    await shown.goto(pathToFileURL(join(folder, "index.html")).href);
    await look(shown);
    await browser.close();
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([]);
  };

  (hasBrowser ? it : it.skip)("shows the chain and the table, from a file", () =>
    open(
      async (shown) => {
        await shown.locator("cancer-policy-trace").getByText("62 day").first().waitFor();
        await shown.locator("cancer-policy-table tr").nth(19).waitFor();
      },
      { javaScriptEnabled: true },
    ),
  );

  (hasBrowser ? it : it.skip)("shows a picture of the chain and links where scripts are removed", () =>
    open(
      async (shown) => {
        const picture = await shown.locator("img").boundingBox();
        expect(picture?.width).toBeGreaterThan(200);
        expect(picture?.height).toBeGreaterThan(50);
        expect(await shown.getByText("The table as a file").isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    ),
  );
});
