/** An error of an answer, and where in the query it is. */
export interface AnswerError {
  readonly message: string;
  /** Null where the API does not say. */
  readonly place: { readonly line: number; readonly column: number } | null;
  readonly extensions: unknown;
}

/** The errors of an answer, each once. */
export function answerErrors(errors: unknown): readonly AnswerError[] {
  if (!Array.isArray(errors)) return [];
  const found = errors.map(({ message, locations, extensions }: Sent): AnswerError => {
    const [first] = Array.isArray(locations) ? locations : [];
    const place = first && first.line > 0 ? { line: first.line, column: first.column } : null;
    return { message: String(message), place, extensions };
  });
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

interface Sent {
  readonly message?: unknown;
  readonly extensions?: unknown;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
}
