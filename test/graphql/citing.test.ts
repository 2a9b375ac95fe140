import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { sourceTextsIn } from "../../src/cli/sourceTexts.js";
import { ReferenceStyle, referenceText } from "../../src/graphql/resolvers/reference.js";
import type { EntityRecord } from "../../src/model/release.js";
import { collapse } from "../../src/model/text.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Api, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";
import { SOURCE_FOLDERS } from "../support/sourceFolders.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const QUERY = `{ alliance(name: "Wessex") { citations(field: "population") {
  quote locator start end paragraph source { file }
  harvard: reference bibtex: reference(style: BIBTEX) csl: reference(style: CSL_JSON)
} } }`;
const TITLE = "Delivering World-Class Cancer Outcomes: Guidance for Cancer Alliances and the National Cancer Vanguard";

describe("a quotation is ready for a bibliography", () => {
  it("in Harvard style, with its place and the release", async () => {
    const [citation] = (await api.ask(QUERY)).data.alliance.citations;
    expect(citation.harvard).toMatch(
      new RegExp(
        `^NHS England \\(2016\\) ${TITLE}\\. Available at: https://\\S+\\. Annex i, row Wessex, column Population: “2\\.5 million”\\. As quoted in the Cancer Policy Graph, release ${realRelease().hash.slice(0, 12)}\\.$`,
      ),
    );
  });

  // Timescales, row 8: the milestone's name and its date rest on the same words.
  it("once, though several properties rest on it", async () => {
    const { milestone } = (
      await api.ask(`{ milestone(id: "milestone:guidance-2016-delivery-plans-and-bids-submitted") {
        citations { locator quote } name: citations(field: "name") { locator quote } date: citations(field: "date") { locator quote }
      } }`)
    ).data;
    expect(milestone.name).toEqual(milestone.date);
    expect(milestone.citations).toEqual(milestone.date);
  });

  it("as CSL-JSON that reference managers read", async () => {
    const [citation] = (await api.ask(QUERY)).data.alliance.citations;
    expect(JSON.parse(citation.csl)).toMatchObject({
      id: "guidance-2016",
      type: "report",
      title: TITLE,
      author: [{ literal: "NHS England" }],
      issued: { "date-parts": [[2016]] },
      URL: expect.stringMatching(/^https:/),
      note: expect.stringContaining("Annex i, row Wessex, column Population: “2.5 million”"),
    });
  });

  it("as BibTeX in which nothing is taken for a command, and the address stands as it is", () => {
    const source: EntityRecord = {
      id: "source:x",
      type: "Source",
      evidence: {},
      props: {
        title: "50% of A_B & {C}",
        publisher: "Smith & Sons",
        published: "2016-12-06",
        url: "https://x.org/a_b?c=1&d=~e",
      },
    };
    const citation = { source: "source:x", locator: "page #1", quote: "£5 ^ $6 \\ 7", start: 0, end: 1 };
    expect(referenceText(ReferenceStyle.BIBTEX, source, citation, "0".repeat(64))).toBe(
      [
        "@misc{x,",
        "  author = {{Smith \\& Sons}},",
        "  title = {{50\\% of A\\_B \\& \\{C\\}}},",
        "  year = {2016},",
        "  url = {https://x.org/a_b?c=1&d=~e},",
        "  note = {page \\#1: “£5 \\textasciicircum{} \\$6 \\textbackslash{} 7”. As quoted in the Cancer Policy Graph, release 000000000000}",
        "}",
      ].join("\n"),
    );
  });

  it("and so is every source as a whole, in every style", async () => {
    const { data } = await api.ask(
      "{ sources { nodes { title harvard: reference bibtex: reference(style: BIBTEX) csl: reference(style: CSL_JSON) } } }",
    );
    for (const { title, harvard, bibtex, csl } of data.sources.nodes) {
      expect(harvard).toContain(title);
      expect(bibtex).toMatch(/^@misc\{[a-z0-9-]+,\n/);
      expect(JSON.parse(csl).title).toBe(title);
    }
  });
});

describe("the paragraph around a quotation", () => {
  it("is null where the server has no copy of the text", async () => {
    expect((await api.ask(QUERY)).data.alliance.citations[0].paragraph).toBeNull();
  });

  (SOURCE_FOLDERS.length > 0 ? it : it.skip)(
    "holds the quotation where it has, at the offsets that are given",
    async () => {
      const withTexts = await serve({ texts: sourceTextsIn(SOURCE_FOLDERS) });
      const [{ quote, start, end, paragraph, source }] = (await withTexts.ask(QUERY)).data.alliance.citations;
      await withTexts.close();
      expect(paragraph).toContain(quote);
      const texts = SOURCE_FOLDERS.flatMap((folder) => {
        try {
          return [readFileSync(join(folder, source.file), "utf8")];
        } catch {
          return [];
        }
      });
      expect(collapse([...(texts[0] ?? "")].slice(start, end).join(""))).toBe(quote);
    },
  );
});

it("a former id leads to the present entity, wherever it is used", async () => {
  const redirects = { "recommendation:taskforce-2015-twenty-four": "recommendation:taskforce-2015-24" };
  const moved = await serve({ store: openEmbeddedStore({ ...realRelease(), redirects }) });
  const former = '"recommendation:taskforce-2015-twenty-four"';
  const { data } = await moved.ask(`{
    node(id: ${former}) { id }
    nodes(ids: [${former}]) { id }
    recommendation(id: ${former}) { id }
    trace(from: ${former}, to: [DELIVERABLE]) { nodes { path { hops { from { id } } } } }
    paths(from: "deliverable:guidance-2016-24", to: ${former}) { hops { to { id } } }
  }`);
  await moved.close();
  const present = { id: "recommendation:taskforce-2015-24" };
  expect(data).toEqual({
    node: present,
    nodes: [present],
    recommendation: present,
    trace: { nodes: [{ path: { hops: [{ from: present }] } }] },
    paths: expect.arrayContaining([{ hops: [{ to: present }] }]),
  });
});
