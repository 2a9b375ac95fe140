import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { getOperationAST, type OperationDefinitionNode, parse } from "graphql";

const FOLDER = new URL("../../../queries/", import.meta.url);

/** A query of the folder `queries`, which users may ask by its name. */
export interface SavedQuery {
  /** The file's name without its ending and the number that gives its place. */
  readonly name: string;
  /** The document, with its comments. */
  readonly text: string;
  /** SHA-256 of the document, hexadecimal: its name in Apollo's persisted query extension. */
  readonly sha256: string;
  readonly operation: OperationDefinitionNode;
}

/** Reads the saved queries, in the order of their numbers. */
export const readSavedQueries = (): readonly SavedQuery[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map(read);

function read(file: string): SavedQuery {
  const text = readFileSync(new URL(file, FOLDER), "utf8");
  const operation = getOperationAST(parse(text));
  if (!operation) throw new Error(`queries/${file} has no operation, or several; expected one`);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { name: file.replace(/^\d+-|\.graphql$/g, ""), text, sha256, operation };
}
