/** How an answer came about. */
export interface AnswerFacts {
  /** The document and variables (JSON) that it answers. */
  readonly query: string;
  readonly variables: string;
  /** From sending the request to having the whole answer, in milliseconds. */
  readonly milliseconds: number;
  /** Length of the answer, in bytes before compression. */
  readonly bytes: number;
}

let last: AnswerFacts | null = null;
const listeners = new Set<() => void>();

/** Notes how the last answer came about. */
export function noteAnswer(facts: AnswerFacts): void {
  last = facts;
  for (const listener of listeners) listener();
}

/** How the last answer came about; null before the first. */
export const lastAnswer = (): AnswerFacts | null => last;

/** Calls back at each new answer. Returns how to stop that. */
export function onAnswer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Variables as one text, so that those of the editor and those that were sent can be compared. */
export function canonicalVariables(variables: string | object | null | undefined): string {
  if (!variables) return "{}";
  if (typeof variables !== "string") return JSON.stringify(variables);
  try {
    return JSON.stringify(JSON.parse(variables) ?? {});
  } catch {
    return variables;
  }
}
