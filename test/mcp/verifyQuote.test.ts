import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Client } from "@modelcontextprotocol/client";
import { sourceTextsIn } from "../../src/cli/sourceTexts.js";
import type { Api } from "../support/api.js";
import { SOURCE_FOLDERS } from "../support/sourceFolders.js";
import { call, overHttp, serveMcp } from "./connect.js";

const INVENTED = "Every alliance shall appoint a chief astrologer by April 2018";

let api: Api;
let client: Client;
async function open(options: Parameters<typeof serveMcp>[0]): Promise<void> {
  api = await serveMcp(options);
  client = await overHttp("2026-07-28", api);
}
afterAll(async () => {
  await client.close();
  await api.close();
});

const statusesOf = async (text: string, source?: string) =>
  (await call(client, "verify_quote", { text, ...(source !== undefined && { source }) })).structured.checks.map(
    ({ quote, status }: Record<string, string>) => [quote, status],
  );

(SOURCE_FOLDERS.length > 0 ? describe : describe.skip)("with the texts of the sources, an assistant", () => {
  beforeAll(() => open({ texts: sourceTextsIn(SOURCE_FOLDERS) }));

  it("that quotes what no source says is told so", async () => {
    const draft = `The guidance gives Wessex “2.5 million” people and says “${INVENTED}”.`;
    const { text, structured, isError } = await call(client, "verify_quote", { text: draft });
    expect([isError, structured.allVerified]).toEqual([false, false]);
    expect(structured.checks.map(({ status }: Record<string, string>) => status)).toEqual(["VERIFIED", "NOT_FOUND"]);
    expect(text).toContain(`NOT_FOUND: “${INVENTED}” is not in the sources. Do not quote it.`);
  });

  it("that quotes with a mistake gets the printed words", async () => {
    const { structured } = await call(client, "verify_quote", {
      text: "“Cancer Alliances and the Vanguard partners must develop plans that describe how they will lead the delivery”",
    });
    expect(structured.checks).toMatchObject([
      {
        status: "REPAIRED",
        printed: { quote: expect.stringContaining("should develop plans"), source: "source:guidance-2016" },
      },
    ]);
  });

  it("finds that what one source says is not in another", async () => {
    expect(await statusesOf("“Spans 2 STPs”", "source:east-midlands-2016")).toEqual([["Spans 2 STPs", "NOT_FOUND"]]);
  });

  it("checks fifty quotations page by page", async () => {
    const text = Array.from(
      { length: 50 },
      (_, i) => `“this is invented sentence number ${i} of this long draft”`,
    ).join(" ");
    const quotes: string[] = [];
    let cursor: string | undefined;
    do {
      const { structured } = await call(client, "verify_quote", { text, ...(cursor !== undefined && { cursor }) });
      expect(structured.allVerified).toBe(false);
      quotes.push(...structured.checks.map(({ quote }: { quote: string }) => quote));
      cursor = structured.cursor;
    } while (cursor !== undefined);
    expect(quotes).toHaveLength(50);
    expect(new Set(quotes).size).toBe(50);
  });
});

(SOURCE_FOLDERS.length > 0 ? describe.skip : describe)("without the texts of the sources, an assistant", () => {
  beforeAll(() => open({}));

  it("is told that a quotation could not be checked, not that it is wrong", async () => {
    const { text, structured } = await call(client, "verify_quote", { text: `“${INVENTED}”` });
    expect(structured.checks.map(({ status }: Record<string, string>) => status)).toEqual(["UNVERIFIED"]);
    expect(text).toContain("the text of the source is not at hand");
  });
});
