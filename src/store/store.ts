import type { EntityName } from "../model/entities.js";
import type { Evidence } from "../model/evidence.js";
import type { Direction, RelationName } from "../model/relations.js";
import type { ReleaseRecords, ReleaseStream, ReleaseSummary } from "../model/release.js";
import type { Chain } from "../trace/chain.js";
import type { IdsPlan, NodeRow, PagePlan, PageRows, Scalar, Selections } from "./plan.js";

/** What a text search looks for. */
export interface SearchQuery {
  /** Terms as `readTerms` in search/terms.ts makes them; never empty. */
  readonly terms: readonly string[];
  /** True where the last term may be the beginning of a word. */
  readonly lastIsPrefix: boolean;
  /** Only these types; all where null. */
  readonly types: readonly EntityName[] | null;
  /** Only entities of which this Source says something (search/sources.ts), by texts that it uses or that are in general use; all where null. */
  readonly source: string | null;
  /** Only entities that hold on that day; their texts are those of all days. */
  readonly asOf: string | null;
}

/** What a text search looks for, and what is wanted of the entities that it finds. */
export interface SearchPlan extends SearchQuery {
  readonly node: Selections;
}

/** A text by which an entity may be found; `searchTextsOf` in search/texts.ts gives them all. */
export interface SearchText {
  /** "name", "alias", "code", "type" for what its type is called, or the property that holds it. */
  readonly field: string;
  readonly text: string;
  /** Id of the Source that uses the text; null where it is in general use. */
  readonly source: string | null;
}

/** An entity that a search may mean; ranked by search/rank.ts, the same for every store. */
export interface Candidate {
  readonly id: string;
  readonly type: EntityName;
  readonly name: string;
  /** From which day on it holds, and from which no more; null where that is not known or never. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly texts: readonly SearchText[];
}

/** What a search found. */
export interface SearchRows {
  /** Every entity that may be meant; in no particular order. */
  readonly candidates: readonly Candidate[];
  /** What is selected of them, by id, of as many as the store gives along: the others are there for `get` to give. */
  readonly nodes: Readonly<Record<string, NodeRow>>;
}

/** What is wanted of paths. */
export interface PathSelection {
  /** Of the entities on them. */
  readonly node: Selections;
  /** Whether the evidence of their hops is. */
  readonly evidence: boolean;
}

/** What to trace: every entity that one of the chains reaches. */
export interface TraceQuery extends PathSelection {
  /** Redirects are followed. */
  readonly from: string;
  /** Those that do not begin at the type of `from` lead nowhere. */
  readonly chains: readonly Chain[];
  /** Rank (1 to 5) of the weakest hop that is allowed. */
  readonly minStrength: number;
  readonly asOf: string | null;
  readonly limit: number;
  /** Keys of the last target of the page before: strength rank, number of hops, type, name, id. */
  readonly after: readonly Scalar[] | null;
  /** False where only counts are wanted. */
  readonly rows: boolean;
}

/** One hop of a path. */
export interface HopRow {
  readonly relation: RelationName;
  /** FORWARD where the path takes the relation from its from end to its to end. */
  readonly direction: Direction;
  /** Ids in the order of the path. */
  readonly from: string;
  readonly to: string;
  /** Of all edges of the relation between the two, strongest first; none where it is not wanted. */
  readonly evidence: readonly Evidence[];
}

/** A path of a trace. */
export interface PathRow {
  readonly hops: readonly HopRow[];
  /** Rank of the weakest hop. */
  readonly strength: number;
}

/** A target of a trace with its best path. */
export interface TraceRow {
  readonly id: string;
  readonly type: EntityName;
  readonly name: string;
  /** Of the paths of the greatest strength the one with the fewest hops, then the least ids by code unit, then the least relation names. */
  readonly path: PathRow;
  /** Number of paths that the rules and `minStrength` allow. Parallel edges do not multiply paths. */
  readonly pathCount: number;
}

/** A page of a trace: strength descending, hops ascending, type, name (code points), id. */
export interface TraceRows {
  readonly rows: readonly TraceRow[];
  /** False where no rows are wanted. */
  readonly hasNext: boolean;
  /** Number of all targets by type and strength rank, those without any left out; in no particular order. */
  readonly counts: readonly { readonly type: EntityName; readonly strength: number; readonly count: number }[];
  /** Every node of the paths, by id. */
  readonly nodes: Readonly<Record<string, NodeRow>>;
  /** True where a budget was hit, so that targets may be missing; those that are there are right, with their paths and numbers of paths. */
  readonly truncated: boolean;
}

/** What to list: the paths between two entities along the chains. */
export interface PathsQuery extends PathSelection {
  /** Redirects are followed, for `to` as well. */
  readonly from: string;
  readonly to: string;
  readonly chains: readonly Chain[];
  readonly minStrength: number;
  readonly asOf: string | null;
  readonly limit: number;
}

/** Paths: strength descending, hops ascending, then the sequence of ids by code unit, then that of relation names. */
export interface PathsRows {
  readonly paths: readonly PathRow[];
  readonly nodes: Readonly<Record<string, NodeRow>>;
  readonly truncated: boolean;
}

/** What was sent to a database on behalf of somebody: statements, and round trips where some had to be repeated. */
export interface Usage {
  statements: number;
  roundTrips: number;
}

/** One release of the graph, for reading. Every answer of a reader comes from that release. */
export interface Reader {
  readonly release: ReleaseSummary;
  /** What was sent for this reader so far; left out where the store asks nobody. */
  readonly usage?: Usage;
  /** A page of a type's entities. */
  select(plan: PagePlan): Promise<PageRows>;
  /** Entities by id in the order asked, redirects followed, null where unknown or not valid on the plan's day. */
  get(plan: IdsPlan): Promise<readonly (NodeRow | null)[]>;
  /**
   * Every entity that a search may mean.
   *
   * The terms that count are all but the weak ones ("nhs", "the", "and" ...), or all where all are weak. A term matches an entity where it matches
   * some form of some word of some text of it (`formsOf`, `fitOfForm` in search/): where it is equal, where it is the last term and
   * `lastIsPrefix` and the form begins with it, or where it has 5 to 60 letters and is one edit or transposition away, unless either has a digit
   * (or a letter outside the basic plane). Meant are the entities that match all terms without such an error; where none does, those that match all
   * terms; where none does, those that match the most, if that is at least half of them; types, source and day are applied before. Of more than
   * 1,000, the first 1,000 in the order of `rank`. `meantBy` in search/meant.ts applies all this to a store's finds.
   */
  search(plan: SearchPlan): Promise<SearchRows>;
  /** What the chains reach; null where `from` is unknown or not valid on the query's day. */
  trace(query: TraceQuery): Promise<TraceRows | null>;
  /** The paths between two; null where either is unknown or not valid on the query's day. */
  paths(query: PathsQuery): Promise<PathsRows | null>;
  /**
   * Streams every record of the release in the order that `ReleaseRecords` promises. All records are of this reader's release; where it is no longer
   * served and has been removed in the meantime, the stream ends with a StoreError STORE_CONFLICT.
   */
  streamRecords(): ReleaseRecords;
}

/** How far a load has come. */
export interface LoadProgress {
  readonly stage: "schema" | "reading" | "entities" | "edges" | "indexes" | "swap";
  readonly done: number;
  readonly of: number;
}

/** Where a release is kept. Errors: StoreError with the codes of errors.ts. */
export interface Store {
  readonly kind: "embedded" | "neo4j";
  /** The release that is served now. */
  reader(): Promise<Reader>;
  /**
   * Serves another release, all of it or none: a failure leaves the present one. The same release again changes nothing. The records are asked for
   * more than once, and never held all at once by a store that keeps them elsewhere.
   * @returns false where the release was there already.
   */
  replaceAll(release: ReleaseStream, onProgress?: (progress: LoadProgress) => void): Promise<boolean>;
  close(): Promise<void>;
}
