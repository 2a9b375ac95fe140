import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Page } from "playwright-core";
import { hasBrowser } from "./browser.js";
import { type FirstVisit, firstVisit } from "./firstVisit.js";
import { beginVisit, type Visit } from "./visit.js";

jest.setTimeout(180_000);

const WESSEX = "Wessex";
const WIDE = { width: 1440, height: 900 };

// What people come for, each in the fewest steps, in a playground that has not been visited before.
(hasBrowser ? describe : describe.skip)("in the playground one can", () => {
  const visit = {} as Visit;
  let page: Page;
  let first: FirstVisit;
  beforeAll(async () => {
    Object.assign(visit, await beginVisit());
    page = visit.page;
    page.setDefaultTimeout(60_000);
    first = firstVisit(page, visit.url);
  });
  afterAll(() => visit.end?.());
  afterEach(() => expect(visit.troubles.splice(0)).toEqual([]));
  beforeEach(async () => {
    await page.unrouteAll();
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize(WIDE);
    await first.open();
  });

  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  it("learn what this is, before the editor has come", async () => {
    expect(await page.locator(".graphiql-container").count()).toBe(0);
    await page.getByText(/English cancer policy from 2011 to 2020 .* five public documents/).waitFor();
    await page
      .getByText(/Adequate diagnostic capacity .*\(24\)”$/)
      .first()
      .waitFor();
    await page.getByText("None. No available source prints it.").waitFor();
    for (const width of [390, WIDE.width]) {
      await page.setViewportSize({ ...WIDE, width });
      expect(await page.locator("#before").evaluate((part) => part.getBoundingClientRect().width)).toBe(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    // The columns scroll, not the page.
    const [whole, seen] = await page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return [scrollHeight, clientHeight];
    });
    expect(whole).toBe(seen);
  });

  it("read a saved query without knowing JSON: one click", async () => {
    await first.question("Recommendation 24, hop by hop").click();
    await first.read.getByRole("link", { name: "Recommendation 24", exact: true }).waitFor();
    const deliverable = first.read.getByRole("listitem").filter({ hasText: "is delivered by" }).last();
    await deliverable.locator("blockquote", { hasText: "Faster Diagnosis Standard" }).first().waitFor();
    // The names of entities lead to their pages.
    expect(await first.read.getByRole("link", { name: "Recommendation 24", exact: true }).getAttribute("href")).toMatch(
      /\/recommendation\/taskforce-2015-24$/,
    );
  });

  it("press a question while the editor comes: the click counts", async () => {
    // The editor is held back until the question is pressed.
    let press = (): void => {};
    const pressed = new Promise<void>((resolve) => {
      press = resolve;
    });
    await page.route("**/assets/playground-*.js", (route) => pressed.then(() => route.continue()));
    await first.question("Recommendation 24, hop by hop").hover();
    await page.mouse.down();
    press();
    await page.locator("#root .graphiql-container").waitFor({ state: "attached" });
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    expect(await page.locator("#before").isVisible()).toBe(true);
    await page.mouse.up();
    await first.read.getByRole("link", { name: "Recommendation 24", exact: true }).waitFor();
    expect(await page.locator("#before").count()).toBe(0);
  });

  it("change 24 to 61: a number in a form, and Enter", async () => {
    await first.use();
    const form = page.getByRole("form", { name: "Variables of the query" });
    await form.getByLabel("number").fill("61");
    await page.keyboard.press("Enter");
    await first.read.getByRole("heading", { name: "Recommendation 61" }).waitFor();
    // No title of the query still says 24.
    expect(await page.getByRole("button", { name: /recommendation 24 affect/i }).count()).toBe(0);
  });

  it("see who leads Wessex, and take the citation with its basis: a click, a name, two clicks", async () => {
    await first.question("Who leads an alliance?").click();
    const form = page.getByRole("form", { name: "Variables of the query" });
    // The beginning of a name is enough to be told the rest, and nothing moves while it is typed.
    const editor = page.locator(".graphiql-query-editor");
    const before = await editor.boundingBox();
    await form.getByLabel("name").fill("Wess");
    await page.locator(`datalist option[value="${WESSEX}"]`).waitFor({ state: "attached" });
    expect(await editor.boundingBox()).toEqual(before);
    await form.getByLabel("name").fill(WESSEX);
    await page.keyboard.press("Enter");
    await first.read.getByRole("heading", { name: WESSEX }).waitFor();
    const { data } = await visit.api.ask(`{ alliance(name: "${WESSEX}") { namedLeads { nodes { name } } } }`);
    await first.read.getByText(data.alliance.namedLeads.nodes[0].name).first().waitFor();
    await first.read.getByText("1 quotation").last().click();
    await first.read.getByText("Stated by the source").waitFor();
    await page.getByRole("button", { name: "Show citations", exact: true }).click();
    await page.getByRole("button", { name: "Copy citation 1", exact: true }).click();
    await page.getByText("Citation 1 copied.").waitFor();
    expect(await copied()).toMatch(/Annex i, row Wessex.*release [0-9a-f]{12}.*\. Stated by the source\.$/);
  });

  it("share a link, with the view: two clicks", async () => {
    await first.question("Who covers Swindon?").click();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("cell", { name: "Thames Valley", exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Copy a link to this query" }).click();
    await page.getByText("Link copied.").waitFor();
    const link = new URL(await copied());
    expect(link.hash).toMatch(/^#saved=who-covers-swindon&view=table&release=[0-9a-f]{12}$/);
    await first.open(link.hash);
    await page.getByRole("cell", { name: "Thames Valley", exact: true }).first().waitFor();
    expect(await page.locator(".notice").count()).toBe(0);
  });

  it("take a spreadsheet: three clicks", async () => {
    await first.question("The 19 footprints of December 2016").click();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^The19Footprints-.*-[0-9a-f]{12}\.csv$/);
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^totalCount,id,name,kind,code,/);
  });

  it("learn what strength and INFERRED mean: pointing at them, or a search", async () => {
    await first.use();
    expect(await first.read.locator("abbr", { hasText: "I" }).first().getAttribute("title")).toMatch(
      /^Inferred: a curator’s reading/,
    );
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByRole("searchbox").fill("inferred");
    await page.getByRole("button", { name: "Strength.INFERRED" }).waitFor();
    await page.getByText("A curator's interpretation of the text of both ends.").first().waitFor();
  });

  it("explore the schema and write a query from scratch, with completions in their order", async () => {
    await first.use();
    await page.getByRole("button", { name: "New tab" }).click();
    await page.getByText("There is no query. Choose a saved query, or write one.").waitFor();
    await first.read.getByRole("button", { name: "Open an example" }).click();
    await first.read.getByRole("rowheader", { name: "Cheshire and Merseyside" }).waitFor();
    await first.query.click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await first.query.click();
    await page.keyboard.type("{ recommendation(number: 24) { ");
    await page.keyboard.press("ControlOrMeta+Space");
    const labels = page.locator(".suggest-widget.visible .monaco-list-row .label-name");
    await labels.first().waitFor();
    const fields = await visit.api.ask('{ __type(name: "Recommendation") { fields { name } } }');
    const names = fields.data.__type.fields.map(({ name }: { name: string }) => name);
    const shown = await labels.allInnerTexts();
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual(names.slice(0, shown.length));
    await page.keyboard.press("Escape");
    await page.keyboard.type("name");
    await page.keyboard.press("ControlOrMeta+Enter");
    await first.read.getByRole("heading", { name: "Recommendation 24" }).waitFor();
  });

  it("understand mistakes: in words, at their line", async () => {
    await first.use();
    await visit.playground.replace("Query", "{\n  alliances {\n    nodes { nam }\n  }\n}");
    await page.keyboard.press("ControlOrMeta+Enter");
    const errors = page.getByRole("list", { name: "Errors" });
    await errors.getByText(/^Line 3: Cannot query field "nam" .* Did you mean "name"/).waitFor();
    await page.locator(".graphiql-query-editor .squiggly-error").first().waitFor();
    await errors.getByRole("button", { name: "Line 3" }).click();
    await visit.playground.replace("Query", '{ alliance(name: "Wesex") { name } }');
    await page.keyboard.press("ControlOrMeta+Enter");
    // The nearest name stands where the answer would, and takes the place of the one that was asked for.
    await first.read.getByText(/^No Alliance has the name “Wesex”. The nearest names: Wessex\./).waitFor();
    expect(await first.read.innerText()).not.toMatch(/None\.|`|alliance:wessex/);
    await first.read.getByRole("button", { name: "Ask for Wessex" }).click();
    await first.read.getByRole("heading", { name: WESSEX }).waitFor();
    await visit.playground.asks('{alliance(name:"Wessex"){name}}');
    await visit.playground.button("Who leads an alliance?").click();
    const form = page.getByRole("form", { name: "Variables of the query" });
    await form.getByLabel("name").fill("Wesex");
    await page.keyboard.press("Enter");
    await first.read.getByRole("button", { name: "Ask for Wessex" }).click();
    await first.read.getByRole("heading", { name: WESSEX }).waitFor();
  });

  it.each([
    [
      "has a variable for it",
      "query Q($at: String) { alliances(first: 1, after: $at) { pageInfo { hasNextPage endCursor } nodes { name } } }",
      ["Next page"],
      0,
    ],
    ["has none", "{ alliances(first: 1) { pageInfo { hasNextPage endCursor } nodes { name } } }", ["Next page"], 1],
    ["asks for no cursor", "{ alliances(first: 1) { totalCount nodes { name } } }", ["Ask for pages", "Next page"], 1],
  ])("turn the page of a list, where the query %s, and take back its edits", async (_, query, steps, edits) => {
    await first.use();
    await visit.playground.replace("Query", query);
    await page.keyboard.press("ControlOrMeta+Enter");
    const { data } = await visit.api.ask("{ alliances(first: 2) { nodes { name } } }");
    const [one, two] = data.alliances.nodes;
    await first.read.getByText(one.name, { exact: true }).waitFor();
    for (const step of steps) await page.getByRole("button", { name: step, exact: true }).click();
    await first.read.getByText(two.name, { exact: true }).waitFor();
    await first.query.click();
    for (let edit = 0; edit < edits; edit++) await page.keyboard.press("ControlOrMeta+z");
    await visit.playground.asks(query.replace(/\s/g, ""));
  });

  it("see the answer at twice the size after one click, and on paper", async () => {
    await page.setViewportSize({ width: 720, height: 450 });
    await first.question("Who covers Swindon?").click();
    const heading = first.read.getByRole("heading", { name: "NHS Swindon CCG" });
    await heading.waitFor();
    await page.waitForFunction(() => {
      const pane = document.querySelector(".answer-read");
      return pane !== null && pane.getBoundingClientRect().top < innerHeight - 100;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    // On paper stands what is looked at, whole, and the query.
    await page.emulateMedia({ media: "print" });
    expect(await heading.isVisible()).toBe(true);
    const pane = await page.locator(".answer-read").evaluate((each) => [each.scrollHeight, each.clientHeight]);
    expect(pane[0]).toBe(pane[1]);
    const printed = page.locator(".printed");
    expect(await printed.innerText()).toMatch(/#saved=who-covers-swindon\s[\s\S]*query WhoCoversSwindon/);
    expect(await page.locator(".answer-footer, .graphiql-toolbar").filter({ visible: true }).count()).toBe(0);
    expect(await printed.getByText('"data": {').isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await visit.playground.button("JSON").click();
    await page.emulateMedia({ media: "print" });
    expect(await printed.innerText()).toContain('"name": "Thames Valley"');
  });

  describe("go on after bad input:", () => {
    it("the editor comes although the server was away at first", async () => {
      await page.route("**/assets/playground-*.js", (route) => route.abort("connectionrefused"));
      await page.mouse.move(5, 5);
      await page.getByText("The editor could not be loaded: the server does not respond.").waitFor();
      await page.unroute("**/assets/playground-*.js");
      visit.troubles.length = 0;
      await page.mouse.move(9, 9);
      await page.locator(".graphiql-query-editor .view-line").first().waitFor();
    });

    it("an answer that is no JSON says so, and the query stays", async () => {
      await first.use();
      await page.route("**/graphql", (route) => route.fulfill({ status: 502, body: "<h1>Bad Gateway</h1>" }));
      await visit.playground.replace("Query", "{ mine: release { hash } }");
      await page.keyboard.press("ControlOrMeta+Enter");
      await page
        .getByText(/The server answers 502 with something that is not JSON/)
        .first()
        .waitFor();
      await page.unroute("**/graphql");
      await page.keyboard.press("ControlOrMeta+Enter");
      await visit.playground.says(/^Answered by release/);
      await visit.playground.asks("{mine:release{hash}}");
    });

    it("an answer of 15 MB can be read in part, and taken whole", async () => {
      await first.use();
      const nodes = Array.from({ length: 60_000 }, (_, i) => ({ name: `Body ${i}`, note: "x".repeat(220) }));
      const body = JSON.stringify({ data: { bodies: nodes }, extensions: { release: "0".repeat(64) } });
      expect(body.length).toBeGreaterThan(15_000_000);
      await page.route("**/graphql", (route) => route.fulfill({ contentType: "application/json", body }));
      await visit.playground.button("Execute query (Ctrl-Enter)").click();
      await page.getByText(/60,000 in all; the first 200 are shown here/).waitFor();
      await page.getByRole("button", { name: "Table", exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download CSV" }).click(),
      ]);
      expect(
        readFileSync(await download.path(), "utf8")
          .trim()
          .split("\n").length,
      ).toBe(60_001);
    });

    it("a query of 4,000 lines runs, and its link says that it is long", async () => {
      await first.use();
      const lines = Array.from({ length: 4_000 }, (_, i) => `  # line ${i} of a long query`);
      const query = `{\n${lines.join("\n")}\n  release { hash }\n}`;
      await page.evaluate((text) => navigator.clipboard.writeText(text), query);
      await first.query.click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("ControlOrMeta+v");
      await page.keyboard.press("ControlOrMeta+Enter");
      await first.read.getByText(/^[0-9a-f]{64}$/).waitFor();
      await page.getByRole("button", { name: "Copy a link to this query" }).click();
      await page.getByText(/Link copied\. It is long \(\d+ characters\)/).waitFor();
      await page.reload();
      await page.locator(".graphiql-query-editor .view-line", { hasText: "line 0 of a long query" }).waitFor();
    });

    it.each([
      ["#query=query+Q+%7B+release+%7B+ha", /The link seems to be cut off/],
      ["#qurey=%7B+x+%7D", /The link is not complete/],
      ["#saved=who-covers-slough", /There is no saved query who-covers-slough any more/],
      ["#saved=who-covers-swindon&release=000000000000", /The link was made with release 000000000000/],
    ])("the link %s is told what is wrong with it, and keeps what was written", async (link, told) => {
      await first.use();
      await visit.playground.replace("Query", "{ mine: release { hash } }");
      await page.waitForURL(/#query=/);
      await page.goto(`${visit.url}/playground${link}`);
      const alert = page.locator(".notice");
      await alert.getByText(told).waitFor();
      await alert.getByRole("button", { name: "Close" }).click();
      await page.locator(".graphiql-tab-button").first().click();
      await visit.playground.asks("{mine:release{hash}}");
    });
  });
});
