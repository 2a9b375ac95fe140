import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { plainQuote } from "../../src/model/plainQuote.js";
import { type Api, serve } from "../support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

describe("a quotation as readers see it", () => {
  it.each([
    ["Frimley Health (<i>Surrey Heath CCG only</i>)", "Frimley Health (Surrey Heath CCG only)"],
    ["East of England <p>Spans 6 STPs", "East of England Spans 6 STPs"],
    ['Spans 2 STPs:<ul style="list-style-type: none">- Vale', "Spans 2 STPs: - Vale"],
    ["published</i> 6th December", "published 6th December"],
    ["**Vision:** the overall vision", "Vision: the overall vision"],
    ["an [‘aide-memoire’](#) to support", "an ‘aide-memoire’ to support"],
    // Nothing of this is markup.
    ["NHS England* - NHS Improvement*", "NHS England* - NHS Improvement*"],
    ["fewer than 5 < 6 and 7 > 3", "fewer than 5 < 6 and 7 > 3"],
    ["[sic] (as printed)", "[sic] (as printed)"],
    ['the "red book"', 'the "red book"'],
  ])("of a text, %s", (quote, plain) => {
    expect(plainQuote(quote, "guidance.txt")).toBe(plain);
  });

  it.each([
    ['10Y","NHS AYLESBURY VALE CCG","Y57', "10Y,NHS AYLESBURY VALE CCG,Y57"],
    ['"ROOKES WAY","","BENHAM HILL"', "ROOKES WAY,,BENHAM HILL"],
    [
      'seed-1-source,"Title ""Developing excellence"", a report',
      'seed-1-source,Title "Developing excellence", a report',
    ],
    ['CCG = ""Cross Cutting Group""', 'CCG = "Cross Cutting Group"'],
    // Tags and stars are part of a cell.
    ["a <i>b</i> **c**", "a <i>b</i> **c**"],
  ])("of a table, %s", (quote, plain) => {
    expect(plainQuote(quote, "codes.csv")).toBe(plain);
  });

  it("stands beside the exact one, and in references", async () => {
    const { data } = await api.ask(`{ alliance(id: "alliance:thames-valley") {
      stps { edges { evidence { citations { quote plainQuote reference ris: reference(style: RIS) } } } }
    } }`);
    const citations = data.alliance.stps.edges.flatMap((edge: { evidence: { citations: unknown[] }[] }) =>
      edge.evidence.flatMap((one) => one.citations),
    );
    const plain = "Bath, Swindon and Wiltshire (Swindon CCG only)";
    expect(citations).toContainEqual({
      quote: "Bath, Swindon and Wiltshire (<i>Swindon CCG only</i>)",
      plainQuote: plain,
      reference: expect.stringContaining(`“${plain}”`),
      ris: expect.stringMatching(
        /^TY {2}- RPRT\r\nID {2}- guidance-2016\r\nAU {2}- NHS England\r\nTI {2}- .+\r\nPY {2}- 2016\r\nPB {2}- NHS England\r\nUR {2}- https:.+\r\nN1 {2}- .+\r\nER {2}- $/,
      ),
    });
  });
});
