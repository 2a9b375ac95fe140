import { hash } from "../server/cache/cacheVersion.js";
import type { Graph } from "./graphSource.js";
import { ToolError } from "./toolError.js";

/** What a list answers: the name of the tool and its arguments, without the cursor. */
export type Question = readonly unknown[];

/** Names a question to a release, so that a cursor of one is not taken for that of another. */
const keyOf = (question: Question, release: string): string => hash([JSON.stringify(question), release]).slice(0, 8);

/**
 * The cursor of an answer, unless it has shown the last item.
 * @param shown number of items up to and with the last one of the answer
 */
export const nextPage = (
  { release }: Graph,
  question: Question,
  shown: number,
  all: number,
): { readonly cursor?: string } => (shown < all ? { cursor: `${shown}.${keyOf(question, release)}` } : {});

/**
 * The number of items before a cursor; 0 where there is none.
 * @throws ToolError for the cursor of another question or release
 */
export function offsetIn({ release }: Graph, cursor: string | undefined, question: Question): number {
  if (cursor === undefined) return 0;
  const [, offset, key] = /^(\d{1,6})\.(.+)$/.exec(cursor) ?? [];
  if (key === keyOf(question, release)) return Number(offset);
  throw new ToolError(
    `cursor: ${JSON.stringify(cursor)} is not a cursor of this question and release. Repeat the arguments of the answer that gave it, or ask without a cursor.`,
  );
}
