import { readdirSync, readFileSync, statSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Explorer, serveExplorer } from "../web/pages/site.js";

const DOCS = new URL("../../docs/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, DOCS), "utf8");
const page = read("explorer.md");

/** The pictures that a page shows, without their folder. */
const picturesIn = (text: string): readonly string[] =>
  [...text.matchAll(/!\[[^\]]+\]\((?:docs\/)?pictures\/([^)]+)\)/g)].map(([, name = ""]) => name);

/** Largest size of all pictures together, in bytes: they lie in the repository. */
const MAX_BYTES = 1_000_000;

describe("docs/explorer.md", () => {
  let site: Explorer;
  beforeAll(async () => {
    site = await serveExplorer();
  });
  afterAll(() => site.close());

  it("has ten jobs", () => {
    const numbers = [...page.matchAll(/^### (\d+)\. \S/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each([...page.matchAll(/`(\/[^`\s]*)`/g)].map(([, path = ""]) => path))("%s is a page", async (path) => {
    expect((await site.page(path)).status).toBe(200);
  });

  it("shows every picture that there is, each PNG, and README.md one of them", () => {
    const files = readdirSync(new URL("pictures/", DOCS));
    expect([...picturesIn(page)].sort()).toEqual(files.sort());
    expect(picturesIn(read("../README.md"))).toEqual(["trace.png"]);
    const bytes = files.map((name) => readFileSync(new URL(`pictures/${name}`, DOCS)));
    expect(bytes.map((file) => file.subarray(1, 4).toString())).toEqual(files.map(() => "PNG"));
  });

  it("has pictures of at most a megabyte in all", () => {
    const sizes = readdirSync(new URL("pictures/", DOCS)).map(
      (name) => statSync(new URL(`pictures/${name}`, DOCS)).size,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAX_BYTES);
  });
});
