import type { EntityName } from "../model/entities.js";
import type { Evidence } from "../model/evidence.js";
import type { Direction, RelationName } from "../model/relations.js";
import type { ReleaseRecords, ReleaseStream, ReleaseSummary } from "../model/release.js";
import type { Chain, ChainHop } from "../trace/chain.js";
import type { IdsPlan, NodeRow, PagePlan, PageRows, Scalar, Selections } from "./plan.js";
import type { StoreError } from "./storeError.js";
import type { WorkMeter } from "./workMeter.js";

/** A text search. */
export interface SearchQuery {
  /** Terms as `readTerms` in search/terms.ts returns them; never empty. */
  readonly terms: readonly string[];
  /** True if the last term may be a prefix of a word. */
  readonly lastIsPrefix: boolean;
  /** Return only these types; all if null. */
  readonly types: readonly EntityName[] | null;
  /** Return only entities that this Source mentions (search/entitySources.ts), found by texts that it uses or that are in general use; all if null. */
  readonly source: string | null;
  /** Return only entities that are valid on that day; their texts of all days are searched. */
  readonly asOf: string | null;
  /** True where candidates may be of any day; what is selected of them is still as of `asOf`. */
  readonly anyDay?: boolean;
}

/** A text search with the fields to select of its results. */
export interface SearchPlan extends SearchQuery {
  readonly node: Selections;
  /** True to return the Sources that mention each candidate. */
  readonly sources?: boolean;
}

/** A text that finds an entity; `searchTextsOf` in search/searchTexts.ts returns all of them. */
export interface SearchText {
  /** "name", "alias", "code", "type" for the label of its type, or the name of the property that holds it. */
  readonly field: string;
  readonly text: string;
  /** Id of the Source that uses the text; null if it is in general use. */
  readonly source: string | null;
}

/** An entity that may match a search; search/rank.ts ranks it, the same for every store. */
export interface Candidate {
  readonly id: string;
  readonly type: EntityName;
  readonly name: string;
  /** The name, with years if another entity of the type has the same name. */
  readonly label: string;
  /** First day of its validity and first day after it; null if unknown or unbounded. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly texts: readonly SearchText[];
}

/** The results of a search. */
export interface SearchRows {
  /** Every entity that may match, in no particular order. */
  readonly candidates: readonly Candidate[];
  /** The selected fields of candidates by id, for as many as the store returns with the search; `get` returns the others. */
  readonly nodes: Readonly<Record<string, NodeRow>>;
  /** Ids of the Sources that mention each candidate (search/entitySources.ts), by its id; empty unless selected. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
}

/** The selected fields of paths. */
export interface PathSelection {
  /** Fields of the entities on the paths. */
  readonly node: Selections;
  /** True to return the evidence of the hops. */
  readonly evidence: boolean;
}

/** A trace: every entity that one of the chains reaches. */
export interface TraceQuery extends PathSelection {
  /** Redirects are followed. */
  readonly from: string;
  /** Chains that do not begin at the type of `from` reach nothing. */
  readonly chains: readonly Chain[];
  /** Minimum strength rank (1 to 5) of every hop. */
  readonly minStrength: number;
  readonly asOf: string | null;
  readonly limit: number;
  /** Keys of the last target of the previous page: strength rank, number of hops, type, name, id. */
  readonly after: readonly Scalar[] | null;
  /** False to return only counts. */
  readonly rows: boolean;
  /** Links of `from` to be counted, which no chain follows. */
  readonly direct: readonly ChainHop[];
}

/** One hop of a path. */
export interface HopRow {
  readonly relation: RelationName;
  /** FORWARD if the path follows the relation from its from end to its to end. */
  readonly direction: Direction;
  /** Ids in the order of the path. */
  readonly from: string;
  readonly to: string;
  /** The evidence of all edges of the relation between the two, strongest first; empty if not requested. */
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
  /** The path with the greatest strength, then the fewest hops, then the smallest ids by code unit, then the smallest relation names. */
  readonly path: PathRow;
  /** Number of paths that the chains and `minStrength` allow. Parallel edges do not multiply paths. */
  readonly pathCount: number;
}

/** A page of a trace: strength descending, hops ascending, type, name (code points), id. */
export interface TraceRows {
  readonly rows: readonly TraceRow[];
  /** False if no rows were requested. */
  readonly hasNext: boolean;
  /** Number of all targets by type and strength rank, in no particular order; pairs without targets are left out. */
  readonly counts: readonly { readonly type: EntityName; readonly strength: number; readonly count: number }[];
  /** For each of the query's `direct`, the number of entities at the far end, whatever `minStrength` says. */
  readonly direct: readonly number[];
  /** Every node of the paths, by id. */
  readonly nodes: Readonly<Record<string, NodeRow>>;
  /** True if a limit was reached, so targets may be missing; the returned targets are correct, including their paths and path counts. */
  readonly truncated: boolean;
}

/** The paths between two entities along the chains. */
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

/** Statements that were sent to a database, and round trips including retries. */
export interface Usage {
  statements: number;
  roundTrips: number;
}

/** Reads one release of the graph. Every result of a reader comes from that release. */
export interface Reader {
  readonly release: ReleaseSummary;
  /** What this reader has sent so far; undefined if the store has no database. */
  readonly usage?: Usage;
  /** A page of entities of a type. */
  select(plan: PagePlan): Promise<PageRows>;
  /** Entities by id, in the order of the ids; redirects are followed; null if an id is unknown or not valid on the plan's day. */
  get(plan: IdsPlan): Promise<readonly (NodeRow | null)[]>;
  /**
   * Every entity that a search may match.
   *
   * All terms count except stop words ("nhs", "the", "and" ...); if all terms are stop words, all count. A term matches an entity if it matches
   * some token of one of its texts (`tokensOf`, `tokenMatchQuality` in search/): if they are equal; if it is the last term,
   * `lastIsPrefix` is set and the token begins with it; or if it has 5 to 60 letters and is one edit or transposition away, unless either has a digit
   * (or a letter outside the basic plane). The candidates are the entities that match all terms without such an error. If there are none, those that
   * match all terms. If there are none, those that match the most terms, if that is at least half of them. Types, source and day are filtered first.
   * Of more than 1,000 candidates, the first 1,000 in the order of `rank` are returned. `selectCandidates` in search/selectCandidates.ts applies these rules.
   */
  search(plan: SearchPlan): Promise<SearchRows>;
  /** The targets of the chains; null if `from` is unknown or not valid on the query's day. */
  trace(query: TraceQuery): Promise<TraceRows | null>;
  /** The paths between two entities; null if either is unknown or not valid on the query's day. */
  paths(query: PathsQuery): Promise<PathsRows | null>;
  /**
   * Streams every record of the release in the order that `ReleaseRecords` promises. All records come from this reader's release; if it
   * has been replaced and removed in the meantime, the stream ends with a StoreError STORE_CONFLICT.
   */
  streamRecords(): ReleaseRecords;
}

/** Progress of a load. */
export interface LoadProgress {
  readonly stage: "schema" | "reading" | "entities" | "edges" | "indexes" | "swap";
  readonly done: number;
  readonly of: number;
}

/** The state of a store, without a query to it. */
export interface StoreStatus {
  /** The release that was served when the store last answered; null before the first answer. */
  readonly release: ReleaseSummary | null;
  /** Why nothing can be read, and for how many seconds; null if reading works. */
  readonly failure: { readonly error: StoreError; readonly seconds: number } | null;
  /** Time since the store last answered; 0 for a store in this process, Infinity before the first answer. */
  readonly secondsSinceContact: number;
  /** Use of the database; null for a store in this process. */
  readonly use: {
    /** Statements that are executed, and that wait in the queue. */
    readonly inFlight: number;
    readonly queued: number;
    /** Connections in use, and the size of the pool. */
    readonly connections: number;
    readonly maxConnections: number;
  } | null;
}

/** A change of the served release, or of the failure (null: reading works again). */
export type StoreChange = { readonly release: ReleaseSummary } | { readonly failure: StoreError | null };

/** A store holds one release. Errors: StoreError with the codes of storeError.ts. */
export interface Store {
  readonly kind: "embedded" | "neo4j";
  /**
   * Returns a reader of the current release.
   * @param meter counts the work of the reader, and ends it at a limit with WorkLimitError
   */
  reader(meter?: WorkMeter): Promise<Reader>;
  /** Returns the last known state; sends nothing. */
  status(): StoreStatus;
  /** Registers a listener for changes. */
  onChange(listener: (change: StoreChange) => void): void;
  /**
   * Replaces the served release. All or nothing: a failure leaves the current release in place. Loading the same release again changes nothing. The records
   * are iterated more than once, and a store with a database never holds all of them in memory.
   * @returns false if the release was already served
   */
  replaceAll(release: ReleaseStream, onProgress?: (progress: LoadProgress) => void): Promise<boolean>;
  close(): Promise<void>;
}
