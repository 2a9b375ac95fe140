import { type Fields, isObject } from "../pages/answer/answerShapes.js";
import { rememberLast } from "./rememberLast.js";

/**
 * Reads a response as GraphiQL shows it.
 * @returns null for anything but an object of JSON
 */
export function parseAnswer(text: string | null | undefined): Fields | null {
  return text ? parsed(text) : null;
}

const parsed = rememberLast((text): Fields | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
});
