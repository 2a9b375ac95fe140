import { getOrInsert } from "../../model/getOrInsert.js";
import type { EdgeStatement } from "../parse/statements.js";
import type { Rule } from "./rule.js";

/** Relations that lead from earlier to later things. */
const FORWARD = ["SUCCEEDED_BY", "EVOLVED_INTO"];

/** Nothing is its own successor, directly or by way of others. */
export const successionWithoutCycles: Rule = ({ links }, report) => {
  const next = new Map<string, EdgeStatement[]>();
  for (const link of links.filter(({ relation }) => FORWARD.includes(relation)))
    getOrInsert(next, link.from, (): EdgeStatement[] => []).push(link);
  const done = new Set<string>();

  function follow(id: string, path: readonly string[]): void {
    if (done.has(id)) return;
    for (const link of next.get(id) ?? []) {
      const start = path.indexOf(link.to);
      if (start >= 0)
        report(link.place, `${[...path.slice(start), link.to].join(" is succeeded by ")}.`, {
          expected: "successors that do not lead back",
        });
      else follow(link.to, [...path, link.to]);
    }
    done.add(id);
  }
  for (const id of next.keys()) follow(id, [id]);
};
