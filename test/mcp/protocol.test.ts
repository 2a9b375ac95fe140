import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Client } from "@modelcontextprotocol/client";
import type { Api } from "../support/api.js";
import { realRelease } from "../support/release.js";
import { call, ERAS, type Era, overHttp, overStdio, serveMcp } from "./connect.js";

let api: Api;
beforeAll(async () => {
  api = await serveMcp();
});
afterAll(() => api.close());

const TOOLS = ["search", "resolve", "entity", "trace", "gaps", "cite", "verify_quote"];

const CALLS: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ["search", { text: "who leads Wessex" }, "person:matt-hayes"],
  ["resolve", { name: "12D" }, "ccg:nhs-swindon"],
  [
    "entity",
    { entity: "alliance:wessex" },
    "“2.5 million” (Annex i, row Wessex, column Population; source:guidance-2016)",
  ],
  ["trace", { from: "24", to: ["deliverable"] }, "deliverable:guidance-2016-24"],
  ["gaps", { kinds: ["STP_SPLIT"] }, "STP_SPLIT"],
  ["cite", { entity: "alliance:wessex", field: "population" }, "NHS England (2016)"],
  ["verify_quote", { text: "“2.5 million”" }, "VERIFIED"],
];

const ways = Object.keys(ERAS).flatMap((era) => [
  { way: "stdio", era: era as Era, open: () => overStdio(era as Era) },
  { way: "HTTP", era: era as Era, open: () => overHttp(era as Era, api) },
]);

describe.each(ways)("by $way in the version of $era", ({ era, open }) => {
  let client: Client;
  beforeAll(async () => {
    client = await open();
  });
  afterAll(() => client.close());

  it("agrees on the version, says who it is and how to use it", () => {
    expect(client.getNegotiatedProtocolVersion()).toBe(era);
    expect(client.getServerVersion()).toMatchObject({ name: "cancer-policy-graph", title: "Cancer Policy Graph" });
    expect(client.getInstructions()).toContain("verify_quote");
  });

  it("lists seven tools that only read", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS);
    for (const { annotations, inputSchema, outputSchema, description } of tools) {
      expect(annotations).toEqual({ readOnlyHint: true, openWorldHint: false });
      expect([inputSchema.type, inputSchema.additionalProperties, outputSchema?.type]).toEqual([
        "object",
        false,
        "object",
      ]);
      expect(description).toBeTruthy();
    }
  });

  // The client checks structured content against the output schema that it was told.
  it.each(CALLS)("answers %s %j for readers and for programs", async (name, args, expected) => {
    const { text, structured, isError } = await call(client, name, args);
    expect([isError, structured.release]).toEqual([false, realRelease().hash]);
    expect(text).toContain(expected);
    expect(text).toContain(`Release ${realRelease().hash}.`);
  });

  it("gives entities and the release as resources, and completes ids", async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(["cpg://entity/{id}"]);
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(["cpg://release"]);
    const { contents } = await client.readResource({ uri: "cpg://entity/alliance:wessex" });
    expect(contents).toEqual([expect.objectContaining({ text: expect.stringContaining("“2.5 million”") })]);
    const [release] = (await client.readResource({ uri: "cpg://release" })).contents;
    expect(JSON.parse((release as { text: string }).text).release.hash).toBe(realRelease().hash);
    await expect(client.readResource({ uri: "cpg://entity/alliance:nowhere" })).rejects.toThrow(/not found/i);
    const ref = { type: "ref/resource" as const, uri: "cpg://entity/{id}" };
    const { completion } = await client.complete({ ref, argument: { name: "id", value: "alliance:wes" } });
    expect(completion.values).toContain("alliance:wessex");
  });
});
