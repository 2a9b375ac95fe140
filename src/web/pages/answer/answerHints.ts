import { isObject } from "./answerShapes.js";

/** What the API says of a name that nobody or several have. */
export interface AnswerHint {
  /** Path of the argument, such as "alliance.name". */
  readonly argument: string;
  /** In words, for readers. */
  readonly message: string;
  /** What may be meant, the nearest first. */
  readonly candidates: readonly Candidate[];
}

/** An entity that may be meant. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
}

const isCandidate = (value: unknown): value is Candidate =>
  isObject(value) && typeof value.id === "string" && typeof value.label === "string";

/** A hint, or an error with candidates, as a reader is told it: entities by their labels, words of code in quotation marks. */
function hintIn(message: unknown, { argument, candidates }: Readonly<Record<string, unknown>>): AnswerHint {
  const meant = Array.isArray(candidates) ? candidates.filter(isCandidate) : [];
  const words = meant.reduce((text, { id, label }) => text.replace(`${id} (${label})`, label), String(message));
  return { argument: String(argument), message: words.replaceAll(/`([^`]*)`/g, "“$1”"), candidates: meant };
}

/** The hints of an answer. */
export function hintsIn(extensions: unknown): readonly AnswerHint[] {
  const hints = isObject(extensions) && Array.isArray(extensions.hints) ? extensions.hints : [];
  return hints.filter(isObject).map((hint) => hintIn(hint.message, hint));
}

/** An error of an answer in the words of a hint. */
export const errorHint = (message: unknown, extensions: unknown): AnswerHint =>
  hintIn(message, isObject(extensions) ? extensions : {});
