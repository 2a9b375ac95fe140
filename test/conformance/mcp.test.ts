import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { estimateTokens } from "../../src/mcp/tokens.js";
import { CALLS, pages } from "../mcp/answers.js";
import { overHttp, serveMcp } from "../mcp/connect.js";
import type { Api } from "../support/api.js";
import { MAIN } from "../support/cpg.js";
import { realRelease } from "../support/release.js";
import { checkers, inspector, tokenCounter } from "./checkers.mjs";
import { askByPython, pythonCheckers } from "./python.mjs";

jest.setTimeout(300_000);

const STDIO = [process.execPath, MAIN, "mcp"];
const TOOLS = ["search", "resolve", "entity", "trace", "gaps", "cite", "verify_quote"];

let api: Api;
beforeAll(async () => {
  api = await serveMcp();
});
afterAll(() => api.close());

const targets = [
  ["stdio", () => STDIO],
  ["HTTP", () => [`${api.url}/mcp`]],
] as const;

const noPython = await pythonCheckers("mcp");
(noPython ? describe.skip : describe)(`the official Python client${noPython ? ` (not run: ${noPython})` : ""}`, () => {
  const modes = ["legacy", "auto"];
  it.each(targets.flatMap(([way, target]) => modes.map((mode) => ({ way, mode, target }))))(
    "is served by $way in the mode $mode",
    async ({ mode, target }) => {
      const answers = await askByPython(mode, target());
      expect(answers).toMatchObject({
        version: mode === "legacy" ? expect.stringMatching(/^2025-/) : "2026-07-28",
        server: "cancer-policy-graph",
        tools: TOOLS,
        entity: { release: realRelease().hash, id: "alliance:wessex" },
        entityText: expect.stringContaining(
          "“2.5 million” (Annex i, row Wessex, column Population; source:guidance-2016)",
        ),
        quote: { allVerified: true },
        wrong: [true, expect.stringContaining("nothing in the graph is")],
        resource: expect.stringContaining("“2.5 million”"),
      });
    },
  );
});

const noTools = await checkers("mcp");
(noTools ? describe.skip : describe)(`the MCP Inspector${noTools ? ` (not run: ${noTools})` : ""}`, () => {
  it.each(targets)("lists and calls tools by %s", async (way, target) => {
    const http = way === "HTTP" ? ["--transport", "http"] : [];
    const list = await inspector([...target(), ...http, "--method", "tools/list"]);
    expect([list.ok, JSON.parse(list.output).tools.map(({ name }: { name: string }) => name)]).toEqual([true, TOOLS]);
    const call = ["--method", "tools/call", "--tool-name", "resolve", "--tool-arg", "name=12D"];
    const { ok, output } = await inspector([...target(), ...http, ...call]);
    expect([ok, JSON.parse(output).structuredContent.candidates[0].id]).toEqual([true, "ccg:nhs-swindon"]);
  });
});

(noTools ? describe.skip : describe)(`the estimate of tokens${noTools ? ` (not compared: ${noTools})` : ""}`, () => {
  it("is at most 8 per cent below and 25 per cent above what o200k_base counts, and answers stay below the limits", async () => {
    const count = await tokenCounter();
    const client = await overHttp("2026-07-28", api);
    const { tools } = await client.listTools();
    const texts = [JSON.stringify(tools)];
    expect(count(texts[0] ?? "")).toBeLessThan(2_500);
    for (const [name, args] of CALLS)
      for (const detail of ["standard", "full"] as const)
        for (const { text, structured } of await pages(client, name, { ...args, detail }, 2)) {
          const json = JSON.stringify(structured);
          expect([name, args, count(text) + count(json) < (detail === "full" ? 8_000 : 2_000)]).toEqual([
            name,
            args,
            true,
          ]);
          texts.push(text, json);
        }
    await client.close();
    const ratios = texts.map((text) => estimateTokens(text) / count(text));
    expect(Math.min(...ratios)).toBeGreaterThan(0.92);
    expect(Math.max(...ratios)).toBeLessThan(1.25);
  });
});
