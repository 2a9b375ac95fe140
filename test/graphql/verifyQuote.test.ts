import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { sourceTextsIn } from "../../src/cli/sourceTexts.js";
import { type Api, serve } from "../support/api.js";
import { SOURCE_FOLDERS } from "../support/sourceFolders.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

const QUERY = `query Check($text: String!, $source: ID) {
  verifyQuote(text: $text, source: $source) {
    quote status citation { quote locator start end source { id } reference }
  }
}`;

const checks = async (text: string, source?: string, on: Api = api) => {
  const { data, errors } = await on.ask(QUERY, { text, source });
  expect(errors).toEqual([]);
  return data.verifyQuote;
};

describe("without the texts of the sources", () => {
  let cited: { quote: string; locator: string; start: number; end: number; source: { id: string } };
  beforeAll(async () => {
    const { data } = await api.ask(
      "{ deliverables(first: 50) { nodes { citations { quote locator start end source { id } } } } }",
    );
    const citations = data.deliverables.nodes.flatMap((node: { citations: (typeof cited)[] }) => node.citations);
    cited = citations.reduce((a: typeof cited, b: typeof cited) => (b.quote.length > a.quote.length ? b : a));
  });

  it("verifies a quotation of the release, with its place", async () => {
    const [check, ...others] = await checks(cited.quote);
    expect(others).toEqual([]);
    expect(check).toMatchObject({ quote: cited.quote, status: "VERIFIED" });
    expect(check.citation).toMatchObject({ quote: cited.quote, source: cited.source, start: cited.start });
    expect(check.citation.reference).toContain(cited.quote);
  });

  it("gives the exact words of one that is nearly right", async () => {
    const [first = "", ...words] = cited.quote.split(" ");
    const [check] = await checks(`“${[first.toUpperCase(), "wrongly", ...words].join(" ")}”`);
    expect(check).toMatchObject({ status: "REPAIRED", citation: { quote: cited.quote, source: cited.source } });
  });

  it("does not say that other words are not there", async () => {
    expect(await checks("The moon is made of green cheese and the cow jumped over it")).toEqual([
      { quote: "The moon is made of green cheese and the cow jumped over it", status: "UNVERIFIED", citation: null },
    ]);
  });

  it("answers a long text quotation by quotation, in its order", async () => {
    const text = `The guidance prints “${cited.quote}”, as well as “The moon is made of green cheese”. Others say "2.5 million".`;
    const answers = await checks(text, "source:guidance-2016");
    expect(answers.map(({ quote, status }: Record<string, string>) => [quote, status])).toEqual([
      [cited.quote, "VERIFIED"],
      ["The moon is made of green cheese", "UNVERIFIED"],
      ["2.5 million", "VERIFIED"],
    ]);
  });

  it.each(["“2.5 million”", '"2.5 million".', "‘2.5 million’"])(
    "takes %s for a quotation, short as it is",
    async (text) => {
      expect(await checks(text)).toMatchObject([{ quote: "2.5 million", status: "VERIFIED" }]);
    },
  );

  it("looks only in the source that is asked for", async () => {
    const [check] = await checks(cited.quote, "source:east-midlands-2016");
    expect(check.status).toBe("UNVERIFIED");
  });

  it.each([
    [{ text: "x".repeat(5_001) }, "verifyQuote.text: Expected at most 5000 characters, got 5001."],
    [{ text: "a b c. ".repeat(60).trim(), source: "alliance:wessex" }, "Expected the id of a Source"],
    [{ text: "a", source: "source:none" }, "There is no source source:none in this release."],
    [{ text: Array.from({ length: 51 }, (_, i) => `“term number ${i}”`).join(" ") }, "more than 50 quotations"],
  ])("refuses bad input %#", async (variables, message) => {
    const { errors } = await api.ask(QUERY, variables);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });

  it("takes fifty quotations and 5000 characters", async () => {
    const fifty = Array.from({ length: 50 }, (_, i) => `“term number ${i}”`).join(" ");
    expect(await checks(fifty)).toHaveLength(50);
    expect(await checks("x".repeat(5_000))).toHaveLength(1);
  });
});

(SOURCE_FOLDERS.length > 0 ? describe : describe.skip)("with the texts of the sources", () => {
  let withTexts: Api;
  beforeAll(async () => {
    withTexts = await serve({ texts: sourceTextsIn(SOURCE_FOLDERS) });
  });
  afterAll(() => withTexts.close());

  it("says that words are in no text", async () => {
    const [check] = await checks("The moon is made of green cheese and the cow jumped over it", undefined, withTexts);
    expect(check.status).toBe("NOT_FOUND");
  });

  it("finds words that the release does not quote, with their offsets", async () => {
    const printed = "has used the name NHS England for operational purposes";
    const [check] = await checks(printed, undefined, withTexts);
    expect(check).toMatchObject({
      status: "VERIFIED",
      citation: { quote: printed, source: { id: "source:guidance-2016" } },
    });
    const file = "delivering-world-class-cancer-outcomes-2016.txt";
    const path = SOURCE_FOLDERS.map((folder) => join(folder, file)).find((each) => existsSync(each)) ?? "";
    const { start, end } = check.citation;
    expect([...readFileSync(path, "utf8")].slice(start, end).join("")).toBe(printed);
  });

  it.each([
    [
      "has used a name of NHS England for operational purposes",
      "has used the name NHS England for operational purposes",
    ],
    ["used the name “NHS England” for operational purposes.", "used the name NHS England for operational purposes"],
    [
      "Successful delivery is shown in the improvements in ratings in the CCG IAF",
      "Successful delivery will be shown in improvements in ratings in the CCG IAF",
    ],
  ])("repairs %s", async (wrong, printed) => {
    const [check] = await checks(wrong, "source:guidance-2016", withTexts);
    expect(check).toMatchObject({ quote: wrong, status: "REPAIRED" });
    expect(check.citation.quote.replace(/[.,]$/, "")).toBe(printed);
  });

  it("checks the parts between ellipses, and sentences of which one is wrong", async () => {
    const parts = await checks(
      "“the Taskforce's vision … a different way of working to improve and transform cancer services [...] green cheese”",
      undefined,
      withTexts,
    );
    expect(parts.map(({ status }: Record<string, string>) => status)).toEqual(["VERIFIED", "VERIFIED", "NOT_FOUND"]);
    const sentences = await checks(
      "Everyone else is entirely free to do whatever they like in the meantime, on Tuesdays. Prepared by: NHS England",
      undefined,
      withTexts,
    );
    expect(sentences.map(({ status }: Record<string, string>) => status)).toEqual(["NOT_FOUND", "VERIFIED"]);
  });
});
