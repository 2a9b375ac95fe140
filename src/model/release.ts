import type { EntityName } from "./entities.js";
import type { Evidence } from "./evidence.js";
import { compareText } from "./text.js";

/** A property value: plain data, null if no source gives it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [member: string]: Value };

/**
 * The items of a list property whose type is composite, such as aliases; empty where there are none.
 * T is the class that the property declares: a release holds only values that its schema has checked.
 */
export const itemsOf = <T>(value: Value | undefined): readonly T[] =>
  Array.isArray(value) ? (value as unknown as readonly T[]) : [];

/** An entity of a release. */
export interface EntityRecord {
  readonly id: string;
  readonly type: EntityName;
  /** Every property that the type declares, null or [] if unknown. */
  readonly props: Readonly<Record<string, Value>>;
  /** Evidence by property. "name" has the evidence for the entity itself. */
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>;
}

/** An edge of a release: a relation between two entities. Parallel edges differ in `ordinal`. */
export interface EdgeRecord {
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  /** 0 for the first edge of the relation between two entities, then 1, 2 and so on for parallel edges. */
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

/** The order of the edges of a release. */
export const compareEdges = (a: EdgeRecord, b: EdgeRecord): number =>
  compareText(a.relation, b.relation) ||
  compareText(a.from, b.from) ||
  compareText(a.to, b.to) ||
  a.ordinal - b.ordinal;

/** An immutable version of the graph, identified by the hash of its content. */
export interface Release {
  /** SHA-256 (hex) of the canonical content; the same on every machine. */
  readonly hash: string;
  /** Sorted by id. */
  readonly entities: readonly EntityRecord[];
  /** Sorted as `compareEdges` says: by relation, from, to and ordinal. */
  readonly edges: readonly EdgeRecord[];
  /** Former ids and the ids that replaced them. */
  readonly redirects: Readonly<Record<string, string>>;
}

/** An ordered sequence that can be iterated repeatedly: an array, or a part of a file. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
}

/** A release whose records need not all be in memory. Every Release is also a ReleaseStream. */
export interface ReleaseStream extends Pick<Release, "hash" | "redirects"> {
  readonly entities: Sequence<EntityRecord>;
  readonly edges: Sequence<EdgeRecord>;
}

/**
 * All records of a release, read from where they are stored and never all in memory. Each sequence can be iterated repeatedly, in the order of a
 * `Release`: entities by id, edges by relation, from, to and ordinal.
 */
export interface ReleaseRecords extends Pick<Release, "hash" | "redirects"> {
  readonly entityCount: number;
  readonly edgeCount: number;
  readonly entities: AsyncIterable<EntityRecord>;
  readonly edges: AsyncIterable<EdgeRecord>;
}

/**
 * The size of a field: the largest of one object, the total of all objects, and the largest of one record (an entity, or all links of a relation
 * between the same two entities) if the field is inside a list. The size of a list is its number of items, that of a text its number of bytes in JSON.
 */
export type FieldSize = readonly [largest: number, total: number, ofRecord: number];

/** Sizes of fields by path: type or relation, field, and fields inside its values. Fields without any value are left out. */
export type FieldSizes = Readonly<Record<string, FieldSize>>;

/** A store's summary of the release that it serves. */
export interface ReleaseSummary {
  readonly hash: string;
  /** Number of entities by type. Types without entities are omitted. */
  readonly entityCounts: Readonly<Record<string, number>>;
  /** Number of edges by relation. Relations without edges are omitted. */
  readonly edgeCounts: Readonly<Record<string, number>>;
  /** Sizes of all lists and texts, such as "Alliance.stps", "Alliance.name" and "COVERS.evidence.citations". */
  readonly sizes: FieldSizes;
  /** Every Source of the release. */
  readonly sources: readonly EntityRecord[];
  /** Former ids and the ids that replaced them. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Names that several entities of a type have, as `SharedNames` in names.ts lists them. */
  readonly sharedNames: ReadonlySet<string>;
  /** Time at which this copy was loaded, ISO 8601. Not part of the hash. */
  readonly builtAt: string;
}

/** How many entities or edges there are, whatever their type or relation. */
export const totalOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
