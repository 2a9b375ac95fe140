import { type Fields, isObject } from "../pages/answer/answerShapes.js";

let last: { readonly text: string; readonly answer: Fields | null } = { text: "", answer: null };

/**
 * Reads a response as GraphiQL shows it. Several panes read the same one, so the last is remembered.
 * @returns null for anything but an object of JSON
 */
export function parseAnswer(text: string | null | undefined): Fields | null {
  if (!text) return null;
  if (text !== last.text) last = { text, answer: parsed(text) };
  return last.answer;
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
