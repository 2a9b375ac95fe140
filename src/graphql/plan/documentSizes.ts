import type { ASTNode } from "graphql";

/** Most characters of all documents that a cache keeps: a parsed document takes up to about 120 bytes for each, where its words are as short as they can be. */
const MAX_CHARACTERS = 256 * 2 ** 10;
/** A longer document would push out too many others. */
const MAX_DOCUMENT_CHARACTERS = 32 * 2 ** 10;

/** Bounds of a cache that keeps parsed documents, or what holds them. */
export const DOCUMENT_BOUNDS = { maxSize: MAX_CHARACTERS, maxEntrySize: MAX_DOCUMENT_CHARACTERS };

/** Characters of the document of a node. Every node keeps the whole document, with its comments. */
export const documentSize = ({ loc }: ASTNode): number => loc?.source.body.length ?? MAX_DOCUMENT_CHARACTERS;
