import type { EntityName } from "../../../model/entities.js";
import { compareText } from "../../../model/text.js";
import { chainsFrom } from "../../../trace/chain.js";
import { typeOf } from "../../picture/chainTree.js";
import { STRENGTHS, type Strength } from "../parts/strength.js";
import { defaultTargets, reachableFrom } from "../trace/traceRequest.js";

/** Something that one or both lead to. */
export interface Compared {
  readonly type: EntityName;
  readonly id: string;
  readonly label: string;
  /** Strength of the best chain from the first; null if none leads there. */
  readonly a: Strength | null;
  readonly b: Strength | null;
}

interface Reached {
  readonly target: { readonly id: string; readonly label: string };
  readonly strength: Strength;
}

/** The types to which one hop leads. */
const nextTo = (type: EntityName): readonly EntityName[] =>
  chainsFrom(type).flatMap(({ hops: [hop, ...others] }) => (hop && others.length === 0 ? [hop.to] : []));

/** The types that are compared: those of a trace, and those to which one hop leads. */
export function comparedTypes(a: EntityName, b: EntityName): readonly EntityName[] {
  const wanted = new Set([a, b].flatMap((type) => [...defaultTargets(type), ...nextTo(type)]));
  const order = [...new Set([...reachableFrom(a), ...reachableFrom(b)])];
  const found = order.filter((type) => wanted.has(type));
  return found.length > 0 ? found : defaultTargets(a);
}

const rank = (strength: Strength | null): number => (strength ? STRENGTHS.indexOf(strength) : STRENGTHS.length);

/** All that either reaches: what both do first, then what only the first does, the strongest first, then by name. */
export function sideBySide(first: readonly Reached[], second: readonly Reached[]): readonly Compared[] {
  const rows = new Map<string, Compared>();
  for (const { target, strength } of first)
    rows.set(target.id, { ...target, type: typeOf(target.id), a: strength, b: null });
  for (const { target, strength } of second)
    rows.set(target.id, { ...target, type: typeOf(target.id), a: rows.get(target.id)?.a ?? null, b: strength });
  const side = ({ a, b }: Compared): number => (a === null ? 2 : b === null ? 1 : 0);
  return [...rows.values()].sort(
    (x, y) => side(x) - side(y) || rank(x.a) - rank(y.a) || rank(x.b) - rank(y.b) || compareText(x.label, y.label),
  );
}
