import type { EntityName } from "../../../model/entities.js";
import { typeOf } from "../../picture/chainTree.js";
import { STRENGTHS, type Strength } from "../parts/strength.js";
import { countOfType, listed, typeWords } from "../parts/wording.js";
import type { TracePageQuery } from "./traceQuery.js";
import { directionOf, type TraceRequest } from "./traceRequest.js";

type Trace = NonNullable<TracePageQuery["trace"]>;

/** The name of a thing within a sentence: "recommendation 24". */
export function nameWithin(type: EntityName, label: string): string {
  const word = typeWords(type, 1);
  return label.toLowerCase().startsWith(`${word} `) ? word + label.slice(word.length) : label;
}

/** What a trace is about, in words. */
export function titleOf({ type, to }: Pick<TraceRequest, "type" | "to">, label: string): string {
  const name = nameWithin(type, label);
  const direction = directionOf(type, to);
  if (direction === "BACKWARD") return `What leads to ${name}`;
  if (direction === "BOTH") return `What ${name} is linked to`;
  return `What ${name} ${type === "Recommendation" ? "led" : "leads"} to`;
}

/** How things of a strength are reached. */
const HOW: Readonly<Record<Strength, string>> = {
  DIRECT: "which the sources name together with it",
  ROW: "by a row of a table",
  INFERRED: "by a curator’s reading",
  AREA: "only because they share a policy area",
  GENERAL: "by words said of every body of the kind",
};

/** What a trace reached, by strength, in one sentence without its beginning: "2 ambitions by a curator’s reading; …". */
export function reachedInWords({ nodes }: Pick<Trace, "nodes">): string {
  const parts = STRENGTHS.flatMap((strength) => {
    const counts = new Map<EntityName, number>();
    for (const { target } of nodes.filter((node) => node.strength === strength))
      counts.set(typeOf(target.id), (counts.get(typeOf(target.id)) ?? 0) + 1);
    if (counts.size === 0) return [];
    const things = listed([...counts].map(([type, count]) => countOfType(count, type)));
    const how = HOW[strength];
    return [strength === "DIRECT" || strength === "GENERAL" ? `${things}, ${how}` : `${things} ${how}`];
  });
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join("; ")}; and ${parts.at(-1)}`;
}
