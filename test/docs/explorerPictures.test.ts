import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { PICTURES } from "../../scripts/pictures/pictures.mjs";
import { takePicture } from "../../scripts/pictures/takePicture.mjs";
import { hasBrowser, openBrowser } from "../web/browser.js";
import { type Explorer, serveExplorer } from "../web/pages/site.js";

jest.setTimeout(120_000);

/** Edge of the squares that are compared, in pixels: fonts differ between machines, and move a line by a few pixels at most. */
const SQUARE = 40;
/** Most that the mean brightness of a square may differ, of 255, on average over all squares. Another page, or one without its tables, differs by far more. */
const MOST = 6;

/** How much two pictures differ: the mean difference of the brightness of their squares; null if they have different sizes. */
const differenceOf = (page: Page, one: Buffer, other: Buffer): Promise<number | null> =>
  page.evaluate(
    async ([a = "", b = "", square]) => {
      const squaresOf = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(Math.ceil(image.width / square), Math.ceil(image.height / square));
        const context = canvas.getContext("2d");
        if (!context) throw new Error("There is no canvas.");
        context.imageSmoothingQuality = "high";
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        return { size: `${image.width} ${image.height}`, data };
      };
      const [first, second] = [await squaresOf(a), await squaresOf(b)];
      if (first.size !== second.size) return null;
      let sum = 0;
      for (let i = 0; i < first.data.length; i++) sum += Math.abs((first.data[i] ?? 0) - (second.data[i] ?? 0));
      // Three colours and the opacity, which is the same everywhere.
      return sum / (first.data.length * 0.75);
    },
    [one.toString("base64"), other.toString("base64"), SQUARE] as const,
  );

(hasBrowser ? describe : describe.skip)("the pictures of docs/explorer.md", () => {
  let site: Explorer;
  let browser: Browser;
  let page: Page;
  let blank: Page;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveExplorer(), openBrowser()]);
    page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" });
    blank = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const kept = (name: string) => readFileSync(new URL(`../../docs/pictures/${name}.png`, import.meta.url));

  it.each(PICTURES)("$name shows the page as it is (npm run pictures makes it again)", async (picture) => {
    const difference = await differenceOf(blank, await takePicture(page, site.url, picture), kept(picture.name));
    expect(difference).not.toBeNull();
    expect(difference).toBeLessThanOrEqual(MOST);
  });

  it("differ from each other by more than that", async () => {
    const [a, b] = PICTURES.filter(({ width = 900, height = 520 }) => width === 900 && height === 520);
    expect(await differenceOf(blank, kept(a?.name ?? ""), kept(b?.name ?? ""))).toBeGreaterThan(MOST);
  });
});
