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

/** The key of an id. */
export const ID_KEY: CursorKey = { type: "string", optional: false };

/** What a cursor is bound to: the release, and the list and order that it was made in. */
export interface CursorScope {
  /** Hash of the release. */
  readonly release: string;
  /** What the list holds and how it is ordered. */
  readonly order: string;
  /** The keys of a row. */
  readonly keys: readonly CursorKey[];
}

const fits = (key: Scalar | null, { type, optional }: CursorKey): boolean =>
  key === null ? optional : typeof key === type;

const short = (hash: string): string => hash.slice(0, 12);

/** The keys of a row as an opaque text. */
export const encodeCursor = (scope: CursorScope, keys: Keys): string =>
  Buffer.from(JSON.stringify([short(scope.release), scope.order, keys])).toString("base64url");

/** The keys in a cursor. Throws BAD_USER_INPUT where it is none of ours, or of another order or release. */
export function decodeCursor(scope: CursorScope, cursor: string, argument: ArgumentPath): Keys {
  const parsed = content.safeParse(parse(cursor));
  if (!parsed.success) throw noCursor(argument);
  const [release, order, keys] = parsed.data;
  if (release !== short(scope.release)) {
    throw badInput("The cursor belongs to another release of the data. Begin again without it.", argument);
  }
  if (order !== scope.order) {
    throw badInput(
      "The cursor belongs to another list or order. Begin again without it, or keep `orderBy` as it was.",
      argument,
    );
  }
  if (keys.length !== scope.keys.length || !scope.keys.every((key, i) => fits(keys[i] ?? null, key)))
    throw noCursor(argument);
  return keys;
}

const noCursor = (argument: ArgumentPath): Error =>
  badInput(
    "This is no cursor of this API. Use the `cursor` of an edge, or `pageInfo.endCursor`, as it was given.",
    argument,
  );

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
