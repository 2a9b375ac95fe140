import { whyNull } from "../parts/wording.js";
import { type AnswerFields, fieldPath } from "./answerFields.js";
import { holdsEvidence, isObject } from "./answerShapes.js";

/** A field of an answer that is null, and why it may be, in a sentence. */
export interface NullReason {
  /** Its name, with those of the fields that lead to it, joined with dots. */
  readonly field: string;
  readonly why: string;
}

/** Each field of an answer that is null somewhere and whose description says why, once, in the order of the answer. */
export function nullReasons(data: unknown, fields: AnswerFields): readonly NullReason[] {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    // What evidence leaves out is not missing.
    if (Array.isArray(value) && holdsEvidence(value)) return;
    if (Array.isArray(value)) for (const item of value) walk(item, path);
    if (value === null && !found.has(path)) {
      const why = whyNull(fields.get(path)?.description ?? "");
      if (why !== null) found.set(path, why);
    }
    if (isObject(value)) for (const [name, member] of Object.entries(value)) walk(member, fieldPath(path, name));
  };
  walk(data, "");
  return [...found].map(([field, why]) => ({ field, why }));
}
