import { describe, expect, it, jest } from "@jest/globals";
import { estimateTokens } from "../../src/mcp/tokens.js";
import { CALLS, pages } from "./answers.js";
import { connected } from "./connected.js";

jest.setTimeout(300_000);

const mcp = connected();

/** Most tokens of all definitions, and of an answer in both of its forms together. */
const LIMITS = { definitions: 2_500, standard: 2_000, full: 8_000 };

describe("an assistant reads", () => {
  it("fewer than 2,500 tokens for all definitions", async () => {
    const { tools } = await mcp.client.listTools();
    expect(estimateTokens(JSON.stringify(tools))).toBeLessThan(LIMITS.definitions);
  });

  it.each(CALLS)("no more than the limit for an answer to %s %j", async (name, args) => {
    for (const detail of ["standard", "full"] as const)
      for (const { text, structured } of await pages(mcp.client, name, { ...args, detail }, 3))
        expect(estimateTokens(text) + estimateTokens(JSON.stringify(structured))).toBeLessThanOrEqual(LIMITS[detail]);
  });
});

describe("the estimate", () => {
  it.each([
    ["", 0],
    ["alliance:wessex", 4],
    ["62-day wait", 4],
    ["100,000,000", 5],
    ['{"a":"b"}', 5],
    ["a\n\nb", 3],
  ])("of %j is %i", (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });
});
