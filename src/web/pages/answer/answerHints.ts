import type { Hint, NamedEntity } from "../../../graphql/resolvers/hints.js";
import { isObject } from "./answerShapes.js";

const isCandidate = (value: unknown): value is NamedEntity =>
  isObject(value) && typeof value.id === "string" && typeof value.label === "string";

/** A hint, or an error with candidates, as a reader is told it: entities by their labels, words of code in quotation marks. */
function hintIn(message: unknown, { argument, candidates }: Readonly<Record<string, unknown>>): Hint {
  const meant = Array.isArray(candidates) ? candidates.filter(isCandidate) : [];
  const words = meant.reduce((text, { id, label }) => text.replace(`${id} (${label})`, label), String(message));
  return { argument: String(argument), message: words.replaceAll(/`([^`]*)`/g, "“$1”"), candidates: meant };
}

/** The hints of an answer. */
export function hintsIn(extensions: unknown): readonly Hint[] {
  const hints = isObject(extensions) && Array.isArray(extensions.hints) ? extensions.hints : [];
  return hints.filter(isObject).map((hint) => hintIn(hint.message, hint));
}

/** An error of an answer in the words of a hint. */
export const errorHint = (message: unknown, extensions: unknown): Hint =>
  hintIn(message, isObject(extensions) ? extensions : {});
