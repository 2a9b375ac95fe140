import { isObject } from "../pages/answer/answerShapes.js";

/** The fields of an answer of the API, none of which is sure to be there. */
export type AnswerFields = Readonly<Record<string, unknown>>;

let last: { readonly text: string; readonly answer: AnswerFields | null } = { text: "", answer: null };

/**
 * Reads a response as GraphiQL shows it. Several panes read the same one, so the last is remembered.
 * @returns null for anything but an object of JSON
 */
export function parseAnswer(text: string | null | undefined): AnswerFields | null {
  if (!text) return null;
  if (text !== last.text) last = { text, answer: parsed(text) };
  return last.answer;
}

function parsed(text: string): AnswerFields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
