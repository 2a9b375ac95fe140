import type { Evidence } from "./evidence.js";

/** A property's value: plain data, null where no source gives it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [member: string]: Value };

/** An entity as a release holds it. */
export interface EntityRecord {
  readonly id: string;
  /** GraphQL name of its type. */
  readonly type: string;
  /** Every property that the type declares, null or [] where nothing is known. */
  readonly props: Readonly<Record<string, Value>>;
  /** Evidence by property; "name" carries what supports the entity itself. */
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>;
}

/** A relation between two entities as a release holds it. Parallel edges differ in `ordinal`. */
export interface EdgeRecord {
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  /** 0, and 1, 2 ... for further edges of the relation between the same two. */
  readonly ordinal: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Rank (1 to 5) of the best strength among the evidence. */
  readonly strength: number;
  /** The relation's own properties. */
  readonly props: Readonly<Record<string, Value>>;
  /** Strongest first; never empty. */
  readonly evidence: readonly Evidence[];
}

/** The graph as of one loading: immutable and named by the hash of its content. */
export interface Release {
  /** SHA-256 (hex) of the canonical content; the same on every machine. */
  readonly hash: string;
  /** Sorted by id. */
  readonly entities: readonly EntityRecord[];
  /** Sorted by relation, from, to and ordinal. */
  readonly edges: readonly EdgeRecord[];
  /** Former ids and the ids that took their place. */
  readonly redirects: Readonly<Record<string, string>>;
}

/** Records in their order, read as often as they are asked for; an array is one, and so is a part of a file. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
}

/** A release whose records need not be in memory at once. Every Release is one. */
export interface ReleaseStream extends Pick<Release, "hash" | "redirects"> {
  readonly entities: Sequence<EntityRecord>;
  readonly edges: Sequence<EdgeRecord>;
}

/**
 * All that a release holds, read from wherever it is kept and never all in memory. Each sequence may be read more than once, and is in the order of a
 * `Release`: entities by id, edges by relation, from, to and ordinal.
 */
export interface ReleaseRecords extends Pick<Release, "hash" | "redirects"> {
  readonly entityCount: number;
  readonly edgeCount: number;
  readonly entities: AsyncIterable<EntityRecord>;
  readonly edges: AsyncIterable<EdgeRecord>;
}

/** What a store says of the release it serves. */
export interface ReleaseSummary {
  readonly hash: string;
  /** Number of entities by type, types without any left out. */
  readonly entityCounts: Readonly<Record<string, number>>;
  /** Number of edges by relation, relations without any left out. */
  readonly edgeCounts: Readonly<Record<string, number>>;
  /** The largest number of edges of a relation at one node, by "RELATION>" (forward) and "RELATION<" (backward). */
  readonly fanOut: Readonly<Record<string, number>>;
  /** Every Source of the release. */
  readonly sources: readonly EntityRecord[];
  /** When this copy was loaded, ISO 8601. Not part of the hash. */
  readonly builtAt: string;
}
