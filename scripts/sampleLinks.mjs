/**
 * Draws links at random from a release file, for readers who judge them beside the texts:
 * `npx cpg snapshot release.ndjson && node scripts/sampleLinks.mjs release.ndjson SEED 150`. The same seed draws the same links of a release. Links of
 * relations that repeat one sentence for many ends (ASSIGNED_TO, HAS_MEMBER, CONTAINS) and derived ones are left out.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const LEFT_OUT = new Set(["ASSIGNED_TO", "HAS_MEMBER", "CONTAINS", "GAP_IN"]);
const [path, seed, count] = process.argv.slice(2);
if (!path || !seed || !Number.isInteger(Number(count))) {
  process.stderr.write("Expected a release file, a seed and a number of links.\n");
  process.exit(2);
}

const records = readFileSync(path, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const names = new Map(records.filter(({ id }) => id).map(({ id, props }) => [id, props.name]));
/** @param {{ relation: string, from: string, to: string, ordinal: number }} link */
const rank = ({ relation, from, to, ordinal }) =>
  createHash("sha256").update([seed, relation, from, to, ordinal].join(" ")).digest("hex");
const links = records.filter(({ relation }) => relation && !LEFT_OUT.has(relation));
const drawn = links
  .map((link) => ({ link, rank: rank(link) }))
  .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  .slice(0, Number(count));

drawn.forEach(({ link: { relation, from, to, evidence } }, i) => {
  process.stdout.write(`${i + 1}. ${relation}: ${from} “${names.get(from)}” -> ${to} “${names.get(to)}”\n`);
  for (const { basis, confidence, strength, note, citations } of evidence) {
    process.stdout.write(`   ${basis} ${confidence} ${strength}${note ? `: ${note}` : ""}\n`);
    for (const { source, locator, quote } of citations)
      process.stdout.write(`     ${source}, ${locator}: “${quote}”\n`);
  }
});
