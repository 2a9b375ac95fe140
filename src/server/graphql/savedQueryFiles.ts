import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { getOperationAST, type OperationDefinitionNode, parse } from "graphql";

const FOLDER = new URL("../../../queries/", import.meta.url);

/** A query that users may ask by its name: of the folder `queries`, or of a page. */
export interface SavedQuery {
  /** Of a file: its name without ending and number. */
  readonly name: string;
  /** The document, with its comments. */
  readonly text: string;
  /** SHA-256 of the document, hexadecimal: its name in Apollo's persisted query extension. */
  readonly sha256: string;
  readonly operation: OperationDefinitionNode;
}

/** The name of a document in Apollo's persisted query extension. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A document with the name that users may ask it by. */
export interface NamedDocument {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the saved queries, in the order of their numbers.
 * @param others documents that are saved elsewhere; they come last
 */
export const readSavedQueries = (others: readonly NamedDocument[] = []): readonly SavedQuery[] => {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => ({
      name: file.replace(/^\d+-|\.graphql$/g, ""),
      text: readFileSync(new URL(file, FOLDER), "utf8"),
    }));
  return [...files, ...others].map(parsed);
};

function parsed({ name, text }: NamedDocument): SavedQuery {
  const operation = getOperationAST(parse(text));
  if (!operation) throw new Error(`The saved query ${name} has no operation, or several; expected one`);
  return { name, text, sha256: sha256(text), operation };
}
