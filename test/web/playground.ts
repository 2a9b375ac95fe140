import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { savedQueries } from "../support/queries.js";
import type { Visit } from "./visit.js";

const ANSWERED = /Answered by release [0-9a-f]{12}/;
const SWINDON = "Who covers Swindon?";

/** What the playground does for a reader, in the visit of `pages.test.ts`. */
export function playground(visit: Visit): void {
  /** The playground as at a first visit; tests that do not ask for it go on where the page is. */
  const fresh = async (link = ""): Promise<void> => {
    // Elsewhere on the same host, as the playground stores its tabs some time after they changed.
    await visit.page.goto(`${visit.url}/health/live`);
    await visit.page.evaluate(() => localStorage.clear());
    await visit.playground.open(link);
  };
  const copied = (): Promise<string> => visit.page.evaluate(() => navigator.clipboard.readText());

  it("offers every saved query, by groups, and says what to do", async () => {
    const { page, playground } = visit;
    expect(await page.title()).toBe("Playground – Cancer Policy Graph");
    const pane = page.getByRole("region", { name: "Saved queries" });
    const groups = [...new Set(savedQueries.map(({ title }) => title.split(": ")[0]))];
    expect(await pane.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual(groups);
    expect(await pane.getByRole("button").allInnerTexts()).toEqual(
      savedQueries.map(({ title }) => title.replace(/^[^:]+: /, "")),
    );
    // The first one is answered already.
    await playground.says(ANSWERED);
  });

  it("opens a saved query and shows its answer, and again when it is changed and run", async () => {
    const { page, playground } = visit;
    await playground.button(SWINDON).click();
    await playground.says(ANSWERED);
    await playground.asks("queryWhoCoversSwindon");
    await playground.answers('"name":"ThamesValley"');

    await playground.replace("Query", '{ ccg(name: "Swindon") { odsCode } }');
    await playground.button("Execute query (Ctrl-Enter)").click();
    await page.locator(".graphiql-response", { hasText: "odsCode" }).waitFor();
    await playground.answers('{"data":{"ccg":{"odsCode":"12D"}}');
  });

  it("shows the variables of a query that has some, and asks with what they are changed to", async () => {
    const { page, playground } = visit;
    await playground.button("Found under a misprint").click();
    await playground.says(ANSWERED);
    await playground.button("Variables").click();
    await playground.replace("Variables", '{ "name": "HS West Cheshire" }');
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.locator(".graphiql-response", { hasText: "Cheshire" }).waitFor();
  });

  it("has a form of the variables, and marks what overrides a default of the query", async () => {
    const { page, playground } = visit;
    await fresh();
    await playground.button("Who leads an alliance?").click();
    await playground.answers("SouthYorkshire");
    const form = page.getByRole("form", { name: "Variables of the query" });
    await form.getByLabel("name").fill("Wessex");
    const back = form.getByRole("button", { name: "Use the default" });
    expect(await back.getAttribute("title")).toMatch(/Instead of the query’s default South Yorkshire/);
    await form.getByRole("button", { name: "Run" }).click();
    await playground.answers('"name":"Wessex"');
    await back.click();
    expect(await form.getByLabel("name").inputValue()).toBe("");
    expect(await back.count()).toBe(0);
  });

  it("asks with a default that is changed in the query", async () => {
    const { page, playground } = visit;
    await fresh();
    await playground.button("Who leads an alliance?").click();
    await playground.answers("SouthYorkshire");
    await playground.replace("Query", 'query Q($name: String = "Wessex") { alliance(name: $name) { code name } }');
    await page.keyboard.press("ControlOrMeta+Enter");
    await playground.answers('"name":"Wessex"');
  });

  it("shows an answer as a table, which can be taken as CSV", async () => {
    const { page, playground } = visit;
    await fresh();
    await playground.button(SWINDON).click();
    await playground.says(ANSWERED);
    await playground.button("Table").click();
    const table = page.getByRole("region", { name: "Answer as a table" });
    expect(await table.getByRole("columnheader").first().innerText()).toBe("id");
    await table.getByRole("cell", { name: "Thames Valley", exact: true }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      table.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^WhoCoversSwindon-\d{4}-\d\d-\d\d-[0-9a-f]{12}\.csv$/);
    const csv = readFileSync(await download.path(), "utf8");
    expect(csv).toMatch(/^id,name,code,odsCode,/);
    expect(csv).toContain("Thames Valley");
    await playground.button("JSON").click();
  });

  it("copies the query with its variables as code", async () => {
    const { page } = visit;
    await page.getByLabel("Copy the query as code").selectOption("curl");
    await page.getByText("Copied as curl.").waitFor();
    expect(await copied()).toMatch(/^curl 'http.*\/graphql' .*WhoCoversSwindon/);
  });

  it("keeps its address that of the active tab, and does not open what is open already", async () => {
    const { page, playground } = visit;
    await fresh();
    await playground.button(SWINDON).click();
    await page.waitForURL(/#saved=who-covers-swindon&view=json$/);
    await playground.button("Milestones in order").click();
    await page.waitForURL(/#saved=milestones&view=json$/);
    // At once, before GraphiQL has stored the tabs.
    await page.reload();
    await playground.asks("queryMilestones");
    expect(await page.locator(".graphiql-tab").count()).toBe(1);
    await playground.replace("Query", "{ alliances(first: 1) { totalCount } }");
    await page.waitForURL(/#query=/);
    await playground.button(SWINDON).click();
    await page.waitForURL(/#saved=who-covers-swindon&view=json$/);
    const tabs = page.locator(".graphiql-tab");
    expect(await tabs.count()).toBe(2);
    await page.goto(page.url().replace(/#.*/, "#query=%7B+alliances%28first%3A+1%29+%7B+totalCount+%7D+%7D"));
    await playground.answers('"totalCount":');
    expect(await tabs.count()).toBe(2);
  });

  it("says so if a link names a saved query that there is no longer", async () => {
    const { page, playground } = visit;
    await fresh("#saved=who-covers-slough");
    await page.getByRole("alert").getByText("There is no saved query who-covers-slough any more.").waitFor();
    await page.getByRole("alert").getByRole("button", { name: "Close" }).click();
    await playground.button(SWINDON).click();
    await playground.says(ANSWERED);
  });

  it("says how many errors an answer has, and when the server is silent", async () => {
    const { context, page, playground } = visit;
    await playground.replace("Query", "{ alliances { nodes { nam } } }");
    await page.keyboard.press("ControlOrMeta+Enter");
    await playground.says(/^1 error\./);
    await playground.answers("Didyoumean");

    await context.setOffline(true);
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.locator(".graphiql-response", { hasText: "does not respond" }).waitFor();
    await context.setOffline(false);
  });

  it("explains every type in the documentation", async () => {
    const { page, playground } = visit;
    await playground.button("Show Documentation Explorer").click();
    const docs = page.locator(".docs");
    await docs.getByText("and gaps for what is missing").waitFor();
    const first = docs.getByRole("button").allInnerTexts();
    expect((await first).slice(0, 5)).toEqual(["trace", "search", "resolve", "gaps", "Alliance"]);
    await docs.getByRole("button", { name: "Ambition", exact: true }).click();
    await page.getByText("True if the Cancer Dashboard includes its metric").first().waitFor();
    // Values of enums and descriptions are searched as well, and fields of Query come first.
    const search = docs.getByRole("searchbox");
    await search.fill("curator's interpretation");
    await docs.getByRole("button", { name: "Strength.INFERRED" }).waitFor();
    await search.fill("gaps");
    await docs.getByRole("button", { name: "Query.gaps" }).waitFor();
    expect(await docs.getByRole("button").first().innerText()).toBe("Query.gaps");
    await search.fill("e");
    await docs.getByRole("button", { name: /^Show all \d{4,}$/ }).click();
    expect(await docs.getByRole("listitem").count()).toBeGreaterThan(1_000);
    await search.fill("");
    await playground.button("Show Saved queries").click();
  });

  it("shares a query by a link that opens and runs it", async () => {
    const { page, playground } = visit;
    await playground.button('Who is meant by "CCG"?').click();
    await playground.says(ANSWERED);
    await playground.button("Copy a link to this query").click();
    await page.getByText("Link copied.").waitFor();
    const link = new URL(await copied());
    expect(link.href).toBe(page.url());
    await fresh(link.hash);
    await playground.says(ANSWERED);
    await playground.asks("queryWhoIsMeant");
    await playground.answers("CancerCampaigningGroup");
  });

  it("keeps a history of what was run, each once, and brings it back", async () => {
    const { page, playground } = visit;
    for (const [title, answer] of [
      [SWINDON, '"name":"ThamesValley"'],
      ["Milestones in order", '"milestones":'],
    ] as const) {
      await playground.button(title).click();
      await playground.answers(answer);
    }
    await playground.replace("Query", "{ mine: release { hash } }");
    await playground.button("Show History").click();
    const entries = page.locator(".graphiql-history-item-label");
    expect(await entries.allInnerTexts()).toEqual(["Milestones", "WhoCoversSwindon", "WhoIsMeant"]);
    await playground.button("WhoCoversSwindon").last().click();
    await page.locator(".graphiql-query-editor", { hasText: "odsCode" }).waitFor();
    // What was being written is still there, in its own tab.
    expect(await page.locator(".graphiql-tab").count()).toBe(2);
    await page.locator(".graphiql-tab-button").first().click();
    await playground.asks("mine:release");
    await playground.button("Show Saved queries").click();
  });

  it("copies the reference of a citation as the API writes it", async () => {
    const { api, page, playground } = visit;
    await playground.button("Recommendation 24, hop by hop").click();
    await playground.says(/citing \d+ passages/);
    await playground.button("Show citations").click();
    await playground.button("Copy citation 1").click();
    await page.getByText("Citation 1 copied.").waitFor();
    const { data } = await api.ask(
      "{ recommendation(number: 24) { deliverables { edges { evidence { citations { quote reference } } } } } }",
    );
    const [{ quote, reference }] = data.recommendation.deliverables.edges[0].evidence[0].citations;
    expect(await copied()).toBe(`${reference} Stated by the source.`);
    expect(reference).toContain(quote);
  });

  it("can be used by the keyboard alone", async () => {
    const { page, playground } = visit;
    await fresh();
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(
          () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
        );
        if (name.test(focused)) return;
      }
      throw new Error(`Tab never came to ${name}`);
    };
    await tabTo(/^Skip to the query/);
    await tabTo(/^Who covers Swindon/);
    await page.keyboard.press("Enter");
    await playground.says(ANSWERED);
    await tabTo(/^Query: Enter to write/);
    await page.keyboard.press("Enter");
    await page.locator(".graphiql-query-editor .monaco-editor.focused").waitFor();
    await page.keyboard.press("Escape");
    await tabTo(/^Execute query/);
    await page.keyboard.press("Enter");
    await playground.says(ANSWERED);
    await tabTo(/^Show citations/);
    await page.keyboard.press("Enter");
    await page.locator("#citations-heading:focus").waitFor();
    await tabTo(/^Copy citation 1/);
    await page.keyboard.press("Enter");
    await page.getByText("Citation 1 copied.").waitFor();
  });

  it("stands in one column on a narrow screen, and brings the answer into view", async () => {
    const { page, playground } = visit;
    const wide = page.viewportSize();
    await playground.button("Show Saved queries").click();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.waitForFunction(() => document.documentElement.scrollWidth === innerWidth);
    await playground.button("Milestones in order").click();
    await playground.answers('"milestones":');
    expect(await page.locator(".graphiql-query-editor").isVisible()).toBe(true);
    const top = await page.locator("#graphiql-session").evaluate((session) => session.getBoundingClientRect().top);
    expect(Math.round(top)).toBeCloseTo(0);
    if (wide) await page.setViewportSize(wide);
  });
}
