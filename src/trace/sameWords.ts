import { getOrInsert } from "../model/getOrInsert.js";
import { typeOfId } from "../model/identity.js";

/** Evidence, as far as its words matter. */
interface Words {
  readonly basis: string;
  readonly strength?: string | null;
  readonly citations: readonly { readonly quote: string; readonly locator: string; readonly source: unknown }[];
}

/** A hop of a chain with its words. */
export interface WordedHop {
  readonly relation: string;
  readonly direction: string;
  /** Id of the entity at its end. */
  readonly to: string;
  readonly evidence: readonly Words[];
}

const stepOf = ({ relation, direction, to }: WordedHop): string => `${relation} ${direction} ${to}`;

/** What a hop says and where that stands, whatever entity of the type it leads to. */
const sayingOf = ({ relation, direction, to, evidence }: WordedHop): string =>
  JSON.stringify([
    relation,
    direction,
    typeOfId(to),
    evidence[0]?.strength,
    evidence.map(({ basis, citations }) => [
      basis,
      citations.map(({ source, locator, quote }) => [source, locator, quote]),
    ]),
  ]);

/**
 * Groups the targets of a trace, in their order: those to which the same words lead from the same entity, on chains that are otherwise the same, are one group.
 * A target that another chain passes stands alone, since it leads further.
 */
export function sameWords<T>(
  targets: readonly T[],
  hopsOf: (target: T) => readonly WordedHop[],
): readonly (readonly T[])[] {
  const chains = targets.map((target) => {
    const hops = hopsOf(target);
    const steps = hops.map(stepOf);
    return { target, last: hops.at(-1), steps };
  });
  const placeOf = (steps: readonly string[]): string => steps.join(" > ");
  const passed = new Set(
    chains.flatMap(({ steps }) => steps.slice(0, -1).map((_, i) => placeOf(steps.slice(0, i + 1)))),
  );
  const groups = new Map<string, T[]>();
  for (const { target, last, steps } of chains) {
    const isPassed = !last || passed.has(placeOf(steps));
    const key = isPassed ? placeOf(steps) : `${placeOf(steps.slice(0, -1))} > ${sayingOf(last)}`;
    getOrInsert(groups, key, (): T[] => []).push(target);
  }
  return [...groups.values()];
}
