import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { parse, print } from "graphql";
import { pageQueryModules } from "../../../scripts/queries/pageQueries.mjs";
import { bareCode } from "../../support/bareCode.js";

it("are generated anew after every change of a page's .graphql or of the schema (npm run fix:queries)", async () => {
  const modules = await pageQueryModules();
  expect(modules.size).toBeGreaterThan(1);
  for (const [path, content] of modules) expect(bareCode(readFileSync(path, "utf8"))).toBe(bareCode(content));
});

it("are valid documents of one operation", async () => {
  for (const path of (await pageQueryModules()).keys()) {
    const { default: _, ...exported } = (await import(path)) as Record<string, { readonly text?: string }>;
    for (const { text } of Object.values(exported)) if (text) expect(print(parse(text))).toContain("query ");
  }
});
