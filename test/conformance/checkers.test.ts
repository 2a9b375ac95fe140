import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { checkers, lint, relay } from "./checkers.mjs";
import { connectionFields, writeRelayProject } from "./relayProject.js";

const unavailable = await checkers();
const title = unavailable ? `the schema (not checked by others: ${unavailable})` : "the schema";

(unavailable ? describe.skip : describe)(title, () => {
  it("satisfies @graphql-eslint's rules for schemas and for Relay", async () => {
    expect(await lint()).toEqual({ ok: true, output: "" });
  }, 120_000);

  it("lets Relay page through every connection, both ways", async () => {
    const folder = writeRelayProject();
    const { ok, output } = await relay(folder);
    if (!ok) throw new Error(output);
    const artifacts = readdirSync(join(folder, "src", "__generated__"));
    expect(artifacts.length).toBeGreaterThan(connectionFields.length * 2);
    rmSync(folder, { recursive: true });
  }, 120_000);

  it("would be refused by Relay where a connection were none", async () => {
    const folder = writeRelayProject();
    writeFileSync(
      join(folder, "src", "Wrong.js"),
      'graphql`fragment Wrong_x on Query { release @connection(key: "Wrong_release") { hash } }`;',
    );
    const { ok, output } = await relay(folder);
    rmSync(folder, { recursive: true });
    expect([ok, output]).toEqual([false, expect.stringContaining("@connection")]);
  }, 120_000);
});
