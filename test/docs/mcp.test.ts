import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TOOLS } from "../../src/mcp/tools.js";
import { serveMcp } from "../mcp/connect.js";
import type { Api } from "../support/api.js";

const page = readFileSync(new URL("../../docs/mcp.md", import.meta.url), "utf8");

let api: Api;
beforeAll(async () => {
  api = await serveMcp();
});
afterAll(() => api.close());

describe("docs/mcp.md", () => {
  it("has settings for three hosts, which are JSON and lead to the command or to the address", () => {
    const settings = [...page.matchAll(/```json\n([^`]*)```/g)].map(([, text = ""]) => JSON.parse(text));
    const servers = settings.map(({ mcpServers, servers }) => (mcpServers ?? servers)["cancer-policy-graph"]);
    expect(servers).toHaveLength(3);
    for (const { url, command, args } of servers)
      expect(url ?? [command, args.at(-1)]).toEqual(url ? "http://127.0.0.1:4000/mcp" : ["node", "mcp"]);
  });

  it("lists the tools as they are", () => {
    const listed = [...page.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name);
    expect(listed).toEqual(TOOLS.map(({ name }) => name));
  });

  it("has a command that is answered", async () => {
    const [, body = ""] = /-d '([^']*)'/.exec(page) ?? [];
    const headers = Object.fromEntries(
      [...page.matchAll(/-H '([^:]+): ([^']*)'/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    const response = await fetch(`${api.url}/mcp`, { method: "POST", headers, body });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("person:matt-hayes")]);
  });
});
