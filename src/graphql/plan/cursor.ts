import { z } from "zod";
import type { Scalar } from "../../store/plan.js";
import { type ArgumentPath, badInput } from "../errors.js";

type Keys = readonly (Scalar | null)[];

const content = z.tuple([z.string(), z.string(), z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))]);

/** A key of a cursor: its type, and whether it may be null. */
export interface CursorKey {
  readonly type: "string" | "number" | "boolean";
  readonly optional: boolean;
}

/** The cursor key for an id. */
export const ID_KEY: CursorKey = { type: "string", optional: false };

/** What a cursor is bound to: the release, and the list and order for which it was created. */
export interface CursorScope {
  /** Hash of the release. */
  readonly release: string;
  /** Name and sort order of the list. */
  readonly order: string;
  /** The keys of a row. */
  readonly keys: readonly CursorKey[];
}

const fits = (key: Scalar | null, { type, optional }: CursorKey): boolean =>
  key === null ? optional : typeof key === type;

const short = (hash: string): string => hash.slice(0, 12);

/** Encodes the sort keys of a row as an opaque cursor. */
export const encodeCursor = (scope: CursorScope, keys: Keys): string =>
  Buffer.from(JSON.stringify([short(scope.release), scope.order, keys])).toString("base64url");

/** Decodes the sort keys of a cursor. Throws BAD_USER_INPUT if the cursor is invalid, or belongs to another list, order or release. */
export function decodeCursor(scope: CursorScope, cursor: string, argument: ArgumentPath): Keys {
  const parsed = content.safeParse(parse(cursor));
  if (!parsed.success) throw invalidCursor(argument);
  const [release, order, keys] = parsed.data;
  if (release !== short(scope.release)) {
    throw badInput("The cursor belongs to another release of the data. Start again without a cursor.", argument);
  }
  if (order !== scope.order) {
    throw badInput(
      "The cursor belongs to another list or sort order. Start again without a cursor, or use the same `orderBy` as before.",
      argument,
    );
  }
  if (keys.length !== scope.keys.length || !scope.keys.every((key, i) => fits(keys[i] ?? null, key)))
    throw invalidCursor(argument);
  return keys;
}

const invalidCursor = (argument: ArgumentPath): Error =>
  badInput("This is not a valid cursor. Use the `cursor` of an edge or `pageInfo.endCursor`, unchanged.", argument);

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
