import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Browser } from "playwright-core";
import { hasBrowser, openBrowser, watch } from "../browser.js";
import { type Reader, readerOf } from "./reader.js";
import { type Explorer, serveExplorer } from "./site.js";

jest.setTimeout(120_000);

const RELEASE = /Release [0-9a-f]{12}\./;

/** The rows of a CSV file, without its head. */
const rowsOf = (csv: string): readonly string[] => csv.trimEnd().split("\r\n").slice(1);

// What the pages have to say is known from the documents: NHS England's guidance of December 2016 (Annex A and Annex i), the report of the Cancer
// Campaigning Group of February 2012, and the official look-ups of April 2017 and July 2019.
(hasBrowser ? describe : describe.skip)("a researcher who begins at the first page", () => {
  let site: Explorer;
  let browser: Browser;
  let reader: Reader;
  let troubles: string[];
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveExplorer(), openBrowser()]);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    troubles = watch(context, `${site.url}/`);
    reader = readerOf(await context.newPage(), site.url);
    reader.page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(() => reader.start());
  afterEach(() => expect(troubles.splice(0)).toEqual([]));

  it("sees what recommendation 24 leads to and how strong that is, and takes the table", async () => {
    await reader.choose("Recommendation 24");
    await reader.choose("All that chains from here reach");
    const text = await reader.text();
    expect(text).toContain("1 deliverable, which the sources name together with it");
    expect(text).toContain("19 alliances, by words said of every body of the kind");
    expect(reader.steps).toHaveLength(2);
    const rows = rowsOf(await reader.take("Table (CSV)"));
    expect(rows.filter((row) => row.startsWith("deliverable:"))).toEqual([
      expect.stringContaining("can be met from 2020/21 (24)"),
    ]);
    expect(await reader.cite()).toMatch(RELEASE);
  });

  it("cites the weakest hop of its chain to the 62 day wait", async () => {
    await reader.choose("Recommendation 24");
    await reader.choose("All that chains from here reach");
    await reader.click("box", reader.page.locator('.pic a[href*="focus=metric:62-day-wait"]').first());
    const weakest = reader.page.locator(".panel li").filter({ hasText: "weakest hop" });
    await reader.choose(/^Cite/, weakest);
    const cited = await reader.page.locator("#cite").innerText();
    expect(cited).toMatch(/NHS England \(2016\) Delivering World-Class Cancer Outcomes/);
    expect(cited).toContain("Annex A, row Early diagnosis");
    expect(cited).toContain("“85% meeting 62 day target and 96% meeting 31 day target”");
    await reader.open("RIS", reader.page.locator("#cite"));
    expect(await reader.page.locator("#cite details[open] pre").innerText()).toMatch(/^TY {2}- RPRT/);
    expect(reader.steps).toHaveLength(5);
  });

  it("learns by the keyboard who covers Swindon, and who says so", async () => {
    await reader.ask("who covers Swindon");
    const best = reader.page.locator(".best");
    const said = await best.innerText();
    expect(said).toMatch(
      /Thames Valley \(until 2024\) alliance\s+D\s*\(Direct\)\s*has as member NHS Swindon CCG\s+“NHS Swindon”/,
    );
    expect(said).toContain("Annex i, row Thames Valley, column CCGs");
    expect(said).toContain("After it: Thames Valley (2025)");
    expect(reader.steps).toHaveLength(1);
    // It is on the first screen.
    expect((await best.getByText("column CCGs").first().boundingBox())?.y).toBeLessThan(900);
    expect(await reader.cite()).toMatch(RELEASE);
  });

  it("finds the CCGs of Swindon’s STP that are in another alliance", async () => {
    await reader.ask("Swindon");
    await reader.choose(/^Thames Valley/, reader.page.locator(".best"));
    const row = reader.page.locator("#stps tr").filter({ hasText: "Bath, Swindon and Wiltshire" });
    expect((await row.locator("li.out").allInnerTexts()).map((text) => text.split("\n")[0]?.trim())).toEqual([
      expect.stringContaining("NHS Bath and North East Somerset CCG"),
      expect.stringContaining("NHS Wiltshire CCG"),
    ]);
    expect(await row.innerText()).toContain("Somerset, Wiltshire, Avon and Gloucestershire");
    expect(reader.steps).toHaveLength(2);
    expect(await reader.cite()).toContain("Thames Valley");
  });

  it("takes the ambitions that nobody measures to a spreadsheet", async () => {
    await reader.choose("Ambitions without a metric");
    const rows = rowsOf(await reader.take("CSV"));
    expect(reader.steps).toHaveLength(3);
    expect(rows.length).toBeGreaterThanOrEqual(11);
    for (const label of [
      "All patients able to access a CNS or other key worker",
      "All patients able to access test results and other communications online",
      "All patients able to access the Recovery Package interventions",
    ])
      expect(rows).toContainEqual(expect.stringContaining(label));
    expect(rows.filter((row) => row.includes("one-year survival"))).toEqual([]);
  });

  it("learns that CCG is the Cancer Campaigning Group in 2012", async () => {
    await reader.ask("CCG");
    await reader.choose("Developing excellence in cancer networks", reader.page.locator("#narrow"));
    const [first] = await reader.page.locator(".hits > li").allInnerTexts();
    expect(first).toContain("Cancer Campaigning Group");
    expect(first).toContain("“The Cancer Campaigning Group (CCG) is a coalition”");
    expect(reader.steps).toHaveLength(2);
  });

  it("asks what changed in the East of England, and takes the results to a spreadsheet", async () => {
    await reader.ask("what changed in the East of England");
    const said = await reader.page.locator(".best").innerText();
    expect(said).toMatch(
      /East of England - North alliance\s+D\s*\(Direct\)\s*succeeded East of England \(until 2019\)/,
    );
    expect(said).toContain("East of England - South");
    expect(said).toContain("“East of England splits into North E56000022 and South E56000023”");
    expect(rowsOf(await reader.take("CSV"))).toContainEqual(expect.stringContaining("East of England (until 2019)"));
    expect(await reader.cite()).toMatch(RELEASE);
  });

  it("asks what recommendation 24 leads to, and sees the trace", async () => {
    await reader.ask("what does recommendation 24 lead to");
    await reader.choose("What recommendation 24 led to");
    expect(await reader.text()).toContain("1 deliverable, which the sources name together with it");
    expect(reader.steps).toHaveLength(2);
  });

  it("sees what became of the alliance of the East of England", async () => {
    await reader.choose(/^East of England/, reader.page.locator("main"));
    expect(await reader.page.locator("#when").innerText()).toContain(
      "After it: East of England - North and East of England - South",
    );
    await reader.open("Facts from public pages", reader.page.locator("#when"));
    expect(await reader.page.locator("#when").innerText()).toContain("Sources disagree");
    expect(reader.steps).toHaveLength(2);
    expect(await reader.cite()).toMatch(RELEASE);
  });

  it("compares the bodies of two days", async () => {
    await reader.choose("Time");
    await reader.page.getByLabel("What changed from").fill("2016-12-06");
    await reader.page.getByLabel("to", { exact: true }).fill("2019-07-01");
    await reader.click("Compare", reader.page.getByRole("button", { name: "Compare" }));
    const row = reader.page.locator("#changes tbody tr").filter({ hasText: "1 July 2019" });
    expect(await row.locator("td").first().innerText()).toContain("East of England (until 2019)");
    expect(await row.locator("td").last().innerText()).toContain("East of England - South");
    expect(reader.steps).toHaveLength(2);
    const rows = rowsOf(await reader.take("CSV"));
    expect(rows).toContainEqual(expect.stringMatching(/^2019-07-01,ended,Alliance,alliance:east-of-england,/));
    expect(rows).toContainEqual(expect.stringMatching(/^2019-07-01,began,Alliance,alliance:east-of-england-north,/));
    expect(rows.every((row) => row > "2016-12-06" && row < "2019-07-02")).toBe(true);
  });

  it("sees every chain from recommendation 24 to one-year survival", async () => {
    await reader.choose("Recommendation 24");
    await reader.choose("All that chains from here reach");
    await reader.click("box", reader.page.locator('.pic a[href*="focus=metric:one-year-survival"]').first());
    await reader.choose(/^all \d chains$/, reader.page.locator(".panel"));
    const text = await reader.text();
    expect(text).toContain("How recommendation 24 is linked to One-year survival");
    // Nothing but the policy area joins the two: no source names both.
    expect(text).toMatch(/Chain 1 4 hops · as strong as its weakest: A Area/);
    expect(reader.steps).toHaveLength(4);
  });

  it("takes all alliances to a spreadsheet", async () => {
    await reader.choose("Places");
    const rows = rowsOf(await reader.take("All rows (CSV)"));
    expect(rows).toHaveLength(19);
    expect(rows.find((row) => row.includes("Wessex"))).toMatch(/E56000016.*2500000/);
    expect(reader.steps).toHaveLength(3);
  });
});
