import type { Comparison } from "../../store/plan.js";
import { type ArgumentPath, badInput } from "../errors.js";

/** An input object of a filter. */
export type FilterInput = Readonly<Record<string, unknown>>;

/** Properties that are never null. */
const NEVER_NULL: readonly string[] = ["id", "type", "source", "locator", "strength", "basis"];

/**
 * Returns the operators of a comparison that have a value. Those without one, as with a variable that is not given, are left out.
 * @throws BAD_USER_INPUT for null, which no operator compares with
 */
export function givenValues(input: FilterInput, argument: ArgumentPath): readonly (readonly [string, unknown])[] {
  return Object.entries(input).filter(([operator, value]) => {
    if (value === null) throw nullOperand(operator, argument);
    return value !== undefined;
  });
}

function nullOperand(operator: string, argument: ArgumentPath): Error {
  const compared = String(argument.at(-1));
  const isNull = NEVER_NULL.includes(compared)
    ? "It is never null."
    : "To find entities without a value, use `isNull: true`.";
  return badInput(
    `Expected a value, got null. ${isNull} To leave the condition out, omit \`${operator}\` or its variable.`,
    [...argument, operator],
  );
}

/** Converts the operators of one property to comparisons. Throws BAD_USER_INPUT. */
export const comparisonsOf = (prop: string, input: FilterInput, argument: ArgumentPath): readonly Comparison[] =>
  givenValues(input, argument).map(([name, value]) => {
    // As a literal, 1e400 is infinite; in a variable, graphql-js refuses it.
    if ([value].flat().some((each) => typeof each === "number" && !Number.isFinite(each)))
      throw badInput("Expected a number that is not too large.", [...argument, name]);
    return { kind: "compare", prop, op: { name, value } as Comparison["op"] };
  });

/** Returns the values that `eq` and `in` both allow; null if neither is given. Throws BAD_USER_INPUT. */
export function valuesOf(input: FilterInput, argument: ArgumentPath): readonly string[] | null {
  const lists = givenValues(input, argument).map(([, value]) => [value].flat() as readonly string[]);
  const [first, ...others] = lists;
  return first ? first.filter((value) => others.every((list) => list.includes(value))) : null;
}
