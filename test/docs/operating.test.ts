import { readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { expect, it } from "@jest/globals";
import { SETTINGS } from "../../src/server/config.js";

const text = readFileSync(new URL("../../docs/operating.md", import.meta.url), "utf8");

function shown(name: string, fallback: unknown): string {
  if (name === "SEEDS_DIR") return "`seeds`";
  if (fallback === null || (Array.isArray(fallback) && fallback.length === 0)) return "unset";
  return `\`${typeof fallback === "boolean" ? Number(fallback) : fallback}\``;
}

it("docs/operating.md names every setting with its default", () => {
  const [, table = ""] = /\| variable \| default \| expected \|\n\|---\|---\|---\|\n((?:\|.*\n)*)/.exec(text) ?? [];
  const rows = SETTINGS.map(({ name, expected, fallback }) => {
    const sign = expected.replaceAll(`"${delimiter}"`, "`:` (`;` on Windows)");
    return `| \`${name}\` | ${shown(name, fallback)} | ${sign} |\n`;
  });
  expect(table).toBe(rows.join(""));
});

it("docker-compose.yml gives a server more time to stop than it may take", () => {
  const compose = readFileSync(new URL("../../docker-compose.yml", import.meta.url), "utf8");
  const grace = Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1]);
  const fallback = (name: string) => Number(SETTINGS.find((setting) => setting.name === name)?.fallback);
  const longest = fallback("DRAIN_SECONDS") + (fallback("STORE_TIMEOUT") + fallback("STORE_QUEUE_TIMEOUT")) / 1_000;
  expect(longest).toBeGreaterThan(10);
  expect(grace).toBeGreaterThan(longest + 5);
});
