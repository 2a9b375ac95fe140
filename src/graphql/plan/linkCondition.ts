import { type Strength, strengthRank } from "../../model/evidence.js";
import type { RelationSpec } from "../../model/relations.js";
import type { Comparison, Condition, Scalar } from "../../store/plan.js";
import { type ArgumentPath, badInput } from "../errors.js";
import { comparisonsOf, type FilterInput, valuesOf } from "./filterOperators.js";

/** Conditions that the links of every relation have. */
const COMMON = ["strength", "basis", "source"] as const;

/**
 * Converts a LinkFilter to conditions on the link.
 * @param relation the relation whose links are filtered; null in the list of a type, which has none
 * @throws BAD_USER_INPUT
 */
export function linkConditions(
  relation: RelationSpec | null,
  input: FilterInput,
  argument: ArgumentPath,
): readonly Condition[] {
  if (!relation)
    throw badInput("The rows of this list are not links. Use `link` in the filter of a relation.", argument);
  const own = (relation.props ?? []).map(({ name }) => name);
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return [
    ...given.flatMap(([name, value]): readonly Condition[] => {
      const here = [...argument, name];
      if (name === "basis" || name === "source") return [];
      if (name !== "strength" && !own.includes(name))
        throw badInput(
          `Links of ${relation.name} have no ${name}. They can be filtered by ${[...own, ...COMMON].join(", ")}.`,
          here,
        );
      const compared = comparisonsOf(name, value as FilterInput, here);
      return compared.map(({ op }) => ({ kind: "link", prop: name, op: name === "strength" ? ranked(op) : op }));
    }),
    ...saidConditions(input, argument),
  ];
}

/** `basis` and `source` of a link, which one piece of evidence must match together. */
function saidConditions({ basis, source }: FilterInput, argument: ArgumentPath): readonly Condition[] {
  const bases = valuesOf((basis ?? {}) as FilterInput, [...argument, "basis"]);
  const sources = valuesOf((source ?? {}) as FilterInput, [...argument, "source"]);
  return bases === null && sources === null ? [] : [{ kind: "said", bases, sources }];
}

/** A comparison of strengths as one of their ranks. */
function ranked({ name, value }: Comparison["op"]): Comparison["op"] {
  const rank = (strength: Scalar): number => strengthRank(strength as Strength);
  return { name, value: Array.isArray(value) ? value.map(rank) : rank(value as Scalar) } as Comparison["op"];
}
