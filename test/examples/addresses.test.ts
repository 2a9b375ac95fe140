import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parseCsv } from "../export/reading.js";
import { realRelease } from "../support/release.js";
import { hasBrowser, openBrowser } from "../web/browser.js";
import { type Explorer, serveExplorer } from "../web/pages/site.js";

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
    const paths = [...page("").matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path = ""]) =>
      path.replaceAll("&amp;", "&"),
    );
    expect(paths).toHaveLength(4);
    for (const path of paths.filter((each) => each !== "/embed.js"))
      expect([path, (await fetch(site.url + path, { headers: { accept: "*/*" } })).status]).toEqual([path, 200]);
  });

  (hasBrowser ? it : it.skip)("shows the chain without scripts, from a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "static-"));
    writeFileSync(join(folder, "index.html"), page(site.url));
    const browser = await openBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const shown = await context.newPage();
    await shown.goto(pathToFileURL(join(folder, "index.html")).href);
    const picture = await shown.locator("img").boundingBox();
    expect(picture?.width).toBeGreaterThan(200);
    expect(picture?.height).toBeGreaterThan(50);
    expect(await shown.getByText("The table as a file").isVisible()).toBe(true);
    await browser.close();
    rmSync(folder, { recursive: true });
  });
});
