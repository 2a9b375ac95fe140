import type { Statement } from "../../../src/store/neo4j/compile/cypher.js";
import type { Profile } from "./profile.js";

const LIMIT = /at most (\d+) db hits/g;

/** Cypher with its blocks set in. */
function setIn(text: string): string {
  let depth = 0;
  return text
    .split("\n")
    .map((line) => {
      const closing = /^[}\s]*/.exec(line)?.[0].replace(/\s/g, "").length ?? 0;
      const shown = "  ".repeat(Math.max(0, depth - closing)) + line;
      depth += line.split("{").length - line.split("}").length;
      return shown;
    })
    .join("\n");
}

/** What is allowed: what was allowed before as long as it is about right, else half as much again as was needed, in a round number. */
function allowed(dbHits: number, before: number | undefined): number {
  if (before !== undefined && dbHits <= before && dbHits > before / 3) return before;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, dbHits))) - 1);
  return Math.ceil((dbHits * 1.5) / digits) * digits;
}

/**
 * A question and the Cypher that it becomes, as it is pinned.
 * @param pinned what was pinned before; its numbers of db hits hold as long as they are not exceeded
 */
export function planTexts(
  question: string,
  statements: readonly Statement[],
  profiles: readonly Profile[],
  pinned: string,
): string {
  const before = [...pinned.matchAll(LIMIT)].map(([, hits]) => Number(hits));
  const asked = question
    .trim()
    .split("\n")
    .map((line) => `// ${line}`.trimEnd());
  const parts = statements.map(({ name, text }, i) => {
    const hits = allowed(profiles[i]?.dbHits ?? 0, before[i]);
    return `// ${i + 1} of ${statements.length}, ${name}: at most ${hits} db hits\n${setIn(text)};\n`;
  });
  const head = asked.join("\n");
  return `${[head, ...parts].join("\n\n").trim()}\n`;
}
