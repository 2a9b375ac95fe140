import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Page } from "playwright-core";
import { hasBrowser, PAPER } from "./browser.js";
import { type FirstVisit, firstVisit } from "./firstVisit.js";
import { layoutShift, overflowing, tabStops, violations } from "./pages/reading.js";
import { playgroundOn } from "./playgroundPage.js";
import { beginVisit, type Visit } from "./visit.js";

jest.setTimeout(180_000);

const WIDE = { width: 1440, height: 900 };
/** Widest page that must not scroll sideways, in CSS pixels (WCAG 1.4.10). */
const NARROW = { width: 320, height: 800 };
const SWINDON = "Who covers Swindon?";

// Readers with other screens, colours, keyboards and browsers than most.
(hasBrowser ? describe : describe.skip)("the playground", () => {
  const visit = {} as Visit;
  let page: Page;
  let first: FirstVisit;
  beforeAll(async () => {
    Object.assign(visit, await beginVisit());
    page = visit.page;
    first = firstVisit(page, visit.url);
  });
  afterAll(() => visit.end?.());
  afterEach(() => expect(visit.troubles.splice(0)).toEqual([]));
  beforeEach(async () => {
    await page.unrouteAll();
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: "light", media: "screen", forcedColors: "none" });
    await first.open();
  });

  describe("before the editor has come", () => {
    it.each(["light", "dark"] as const)("has nothing that axe finds wrong in %s colours", async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
      expect(await page.locator("#before").count()).toBe(1);
    });

    it("does not scroll sideways at a width of 320 pixels, and does not move while it loads", async () => {
      expect(await layoutShift(page)).toBe(0);
      await page.setViewportSize(NARROW);
      expect(await overflowing(page)).toEqual([]);
      expect(await page.locator("#before").count()).toBe(1);
    });

    it("is usable by the Tab key, which shows where it is, and Enter opens a question", async () => {
      await page.route("**/assets/playground-*.js", (route) => route.abort("connectionrefused"));
      const stops = await tabStops(page);
      expect(stops[0]).toBe("Skip to the query and its answer");
      expect(stops.filter((stop) => stop.startsWith("!"))).toEqual([]);
      expect(stops).toContain(SWINDON);
      await page.unrouteAll();
      await first.question(SWINDON).press("Enter");
      await first.read.getByRole("link", { name: "Thames Valley", exact: true }).first().waitFor();
    });

    it("uses the system's colours where it forces them", async () => {
      await page.emulateMedia({ forcedColors: "active" });
      const colours = await page.evaluate(() => {
        const { color } = getComputedStyle(document.querySelector("#before a") as Element);
        return [color, getComputedStyle(document.body).backgroundColor];
      });
      expect(colours).toEqual(["rgb(0, 0, 159)", "rgb(255, 255, 255)"]);
    });
  });

  it("without JavaScript, leads from a question to its answer, and from there to pages", async () => {
    const without = await visit.context.browser()?.newContext({ javaScriptEnabled: false, viewport: WIDE });
    const plain = (await without?.newPage()) as Page;
    await plain.goto(`${visit.url}/playground`);
    await plain.getByRole("link", { name: SWINDON, exact: true }).click();
    await plain.waitForURL(`${visit.url}/playground?saved=who-covers-swindon`);
    await plain.getByRole("link", { name: "Thames Valley", exact: true }).first().click();
    await plain.waitForURL(`${visit.url}/alliance/thames-valley`);
    await without?.close();
  });

  describe("once the editor has come", () => {
    it("does not scroll sideways at a width of 320 pixels in any view", async () => {
      await page.setViewportSize(NARROW);
      await first.question(SWINDON).click();
      await first.read.getByRole("link", { name: "Thames Valley", exact: true }).first().waitFor();
      for (const view of ["Table", "JSON", "Read"]) {
        await visit.playground.button(view).click();
        expect(await overflowing(page)).toEqual([]);
      }
      // Nor further down than there is something to see.
      const [whole, seen] = await page.evaluate(() => [
        document.documentElement.scrollHeight,
        Math.round(document.querySelector(".graphiql-container")?.getBoundingClientRect().height ?? 0),
      ]);
      expect(whole).toBe(seen);
      await visit.playground.button("Show citations").click();
      expect(await overflowing(page)).toEqual([]);
    });

    it("leaves the query its place beside a table that is wider than the screen", async () => {
      await first.question("The 19 footprints of December 2016").click();
      await visit.playground.button("Table").click();
      await page.getByRole("columnheader", { name: "stps.name" }).waitFor();
      const [query, answer] = await page
        .locator(".graphiql-editors, .graphiql-response")
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
      expect(query).toBeGreaterThan(0.9 * Number(answer));
    });

    it.each([
      ["narrow", "{ regions { nodes { id name } } }", "id"],
      [
        "wide",
        "{ alliances { nodes { id name label kind validFrom validTo declaredCcgCount stps { nodes { id name label } } } } }",
        "stps.name",
      ],
    ])("paper shows every column of a %s table", async (_, query, column) => {
      await first.use();
      await visit.playground.replace("Query", query);
      await page.keyboard.press("ControlOrMeta+Enter");
      await visit.playground.button("Table").click();
      const table = page.locator(".answer-table");
      await table.locator("th").filter({ hasText: column }).first().waitFor();
      const columns = await table.locator("th").allTextContents();
      const screen = page.viewportSize();
      await page.setViewportSize(PAPER);
      await page.emulateMedia({ media: "print" });
      const cells = await table
        .locator("tr:has(td)")
        .first()
        .locator("td")
        .evaluateAll((all) =>
          all.map((each) => ({
            text: each.textContent,
            // Where the head of the columns is not printed, each cell says whose it is.
            before: getComputedStyle(each, "::before").content,
            right: each.getBoundingClientRect().right,
          })),
        );
      const hasHead = await table.locator("thead").isVisible();
      await page.emulateMedia({ media: "screen" });
      if (screen) await page.setViewportSize(screen);
      cells.forEach(({ text, before, right }, i) => {
        expect(right).toBeLessThanOrEqual(PAPER.width + 1);
        if (!hasHead && text) expect(before).toContain(columns[i]);
      });
    });

    it("is readable in colours that the system forces", async () => {
      await page.emulateMedia({ forcedColors: "active" });
      await first.question(SWINDON).click();
      await first.read.getByRole("link", { name: "Thames Valley", exact: true }).first().waitFor();
      // The view that is chosen is told by more than its colour.
      const weights = await page
        .locator(".views button")
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).fontWeight));
      expect(weights).toEqual(["700", "400", "400"]);
      const ring = await visit.playground.button("Table").evaluate((button) => {
        button.focus({ focusVisible: true } as FocusOptions);
        return getComputedStyle(button).outlineStyle;
      });
      expect(ring).toBe("solid");
    });

    it("says beside the answer as JSON and as a table why a value is null", async () => {
      await first.use();
      const reasons = page.getByRole("list", { name: "Why values are null" });
      for (const view of ["JSON", "Table"]) {
        await visit.playground.button(view).click();
        await reasons.getByText("recommendation.text is null: No available source prints it.").waitFor();
      }
      await visit.playground.button("Read").click();
      expect(await reasons.count()).toBe(0);
    });

    it("shows quotations as readers of the document see them, and keeps the exact ones as JSON", async () => {
      await first.use();
      await visit.playground.replace(
        "Query",
        '{ alliance(name: "Thames Valley") { stps { edges { evidence { citations { quote locator } } } } } }',
      );
      await page.keyboard.press("ControlOrMeta+Enter");
      const plain = "Bath, Swindon and Wiltshire (Swindon CCG only)";
      await first.read.locator("blockquote", { hasText: plain }).first().waitFor({ state: "attached" });
      await visit.playground.button("Show citations").click();
      await page.locator(".citations blockquote", { hasText: plain }).waitFor();
      await visit.playground.button("JSON").click();
      await visit.playground.answers("(<i>SwindonCCGonly</i>)");
    });

    it("ids in an answer lead to their pages, and words of evidence are explained where one points at them", async () => {
      await first.use();
      await visit.playground.button("JSON").click();
      await visit.playground.replace(
        "Query",
        "{ mine: recommendation(number: 24) { id affects { alliances(first: 1) { nodes { strength } } } } }",
      );
      await page.keyboard.press("ControlOrMeta+Enter");
      await visit.playground.answers('"mine":');
      const answer = page.locator(".graphiql-response");
      const [opened] = await Promise.all([
        visit.context.waitForEvent("page"),
        answer
          .locator(".detected-link", { hasText: "recommendation:taskforce-2015-24" })
          .first()
          .click({ modifiers: ["ControlOrMeta"] }),
      ]);
      await opened.waitForURL(`${visit.url}/recommendation/taskforce-2015-24`);
      await opened.close();
      await answer
        .locator(".view-line span", { hasText: /^"GENERAL"$/ })
        .first()
        .hover();
      await page.getByText("Strength: said of every body of the kind, such as every alliance.").waitFor();
    });

    it("has the shortcuts that it promises, says what they did, and is not covered by a search that is closed", async () => {
      await first.use();
      await visit.playground.replace("Query", "{release{hash}}");
      await page.keyboard.press("ControlOrMeta+Shift+c");
      await page.getByText("Query copied.").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("{release{hash}}");
      await first.query.click();
      await page.keyboard.press("ControlOrMeta+Shift+p");
      await page.locator(".graphiql-query-editor .view-line").nth(2).waitFor();
      await visit.playground.replace("Query", "{ ...F } fragment F on Query { release { hash } }");
      await page.keyboard.press("ControlOrMeta+Shift+m");
      await page.waitForFunction(
        () => !document.querySelector(".graphiql-query-editor .view-lines")?.textContent?.includes("fragment"),
      );
      await page.keyboard.press("ControlOrMeta+f");
      await page.locator(".graphiql-query-editor .find-widget.visible").waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".graphiql-query-editor .find-widget:not(.visible)").waitFor({ state: "attached" });
      await visit.playground.button("New tab").click();
      expect(await page.locator(".graphiql-tab").count()).toBe(2);
    });

    it("says of an answer as JSON how long it took and how large it is, until the query is edited", async () => {
      await first.use();
      await visit.playground.says(/^Answered by release [0-9a-f]{12}, citing \d+ passages$/);
      await visit.playground.button("JSON").click();
      await visit.playground.says(/\d+ m?s, [\d.]+ (bytes|kB), cost [\d,]+$/);
      await first.query.click();
      await page.keyboard.type(" ");
      await visit.playground.says(/Edited since this answer$/);
    });

    it("never has the focus where it cannot be seen", async () => {
      await first.question("Who leads an alliance?").click();
      await first.read.getByRole("heading", { name: "South Yorkshire" }).waitFor();
      const lost: string[] = [];
      const reached = new Set<string>();
      for (let presses = 0; presses < 100; presses++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const isSeen = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight && element.checkVisibility();
          return { isSeen, html: element.outerHTML.slice(0, 120) };
        });
        if (stop) reached.add(stop.html);
        if (stop && !stop.isSeen) lost.push(stop.html);
      }
      expect(lost).toEqual([]);
      expect(reached.size).toBeGreaterThan(20);
    });

    it("suggests names for ids in the form of variables, and keeps what is chosen over a reload, in one tab", async () => {
      await first.question("What stands behind a metric").click();
      const input = page.getByRole("form", { name: "Variables of the query" }).getByLabel("metric");
      await input.fill("one-year");
      const option = page.locator("datalist option").first();
      await option.waitFor({ state: "attached" });
      const [id, label] = await option.evaluate((each: HTMLOptionElement) => [each.value, each.textContent]);
      const { data } = await visit.api.ask('{ search(text: "one-year", first: 1) { nodes { id label } } }');
      expect([{ id, label }]).toEqual(data.search.nodes);
      await input.fill(String(id));
      await input.press("Enter");
      await page.waitForURL(
        (url) => new URLSearchParams(url.hash.slice(1)).get("variables")?.includes(String(id)) === true,
      );
      for (let reload = 0; reload < 2; reload++) {
        await page.reload();
        await visit.playground.says(/^Answered by release/);
        expect(await input.inputValue()).toBe(id);
        expect(await page.locator(".graphiql-tab").count()).toBe(1);
      }
    });

    it("asks again for a schema that could not be fetched", async () => {
      await page.route("**/graphql", (route) => route.abort("connectionrefused"));
      await page.mouse.move(5, 5);
      await page.locator(".graphiql-query-editor .view-line").first().waitFor();
      await visit.playground.button("Show Documentation Explorer").click();
      await page.locator(".graphiql-doc-explorer-error").waitFor();
      await page.unrouteAll();
      await page.locator(".docs h3", { hasText: "Start here" }).waitFor();
    });
  });

  describe("where the browser", () => {
    it.each([
      [
        "blocks its storage",
        () =>
          Object.defineProperty(window, "localStorage", {
            get() {
              throw new DOMException("Access is denied for this document.", "SecurityError");
            },
          }),
      ],
      [
        "has no room left in its storage",
        () => {
          Storage.prototype.setItem = () => {
            throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
          };
        },
      ],
    ])("%s, answers, changes views, and keeps the query in its address", async (_, prevent) => {
      const context = await visit.context.browser()?.newContext({ viewport: WIDE });
      const troubles: string[] = [];
      const other = (await context?.newPage()) as Page;
      other.on("pageerror", ({ message }) => troubles.push(message));
      await other.addInitScript(prevent);
      const playground = playgroundOn(other, `${visit.url}/playground`);
      await playground.open();
      await playground.button(SWINDON).click();
      await playground.answers('"name":"ThamesValley"');
      await playground.button("New tab").click();
      await playground.says(/^There is no query/);
      await other.locator(".graphiql-tab-button").first().click();
      await other.waitForURL(/#saved=who-covers-swindon&view=json$/);
      await other.reload();
      await playground.answers('"name":"ThamesValley"');
      expect(troubles).toEqual([]);
      await context?.close();
    });
  });
});
