import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { columnsPage } from "../../src/export/columnsPage.js";
import { FORMATS } from "../../src/export/formats.js";
import { TABLES } from "../../src/export/tables/releaseTables.js";

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");

it("docs/data-columns.md has every table and column as the model has it; npm run fix:schema writes it", () => {
  expect(page("data-columns.md")).toBe(columnsPage());
});

it("docs/data.md names every format, and no other", () => {
  const [, table = ""] = /\| format \| content \|\n\|---\|---\|\n((?:\|.*\n)*)/.exec(page("data.md")) ?? [];
  const named = table
    .split("\n")
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(FORMATS.map(({ name }) => name).sort());
});

it("docs/data.md speaks of tables, commands and pages that there are", () => {
  const text = page("data.md");
  const tables = TABLES.map(({ name }) => name);
  for (const [, name] of text.matchAll(/`((?:entities|relations|lists)\/\w+)`/g)) expect(tables).toContain(name);
  const commands = [...text.matchAll(/cpg export ([\w.-]+)/g)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(3);
  for (const name of commands) expect(FORMATS.map((format) => format.name)).toContain(name);
  for (const [, link = ""] of text.matchAll(/\]\(([\w./-]+\.md)\)/g))
    expect([link, existsSync(new URL(link, new URL("../../docs/", import.meta.url)))]).toEqual([link, true]);
});
