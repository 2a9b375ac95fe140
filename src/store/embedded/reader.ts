import { recordsOf } from "../../model/records.js";
import type { ReleaseRecords, ReleaseSummary } from "../../model/release.js";
import type { IdsPlan, NodeRow, PagePlan, PageRows } from "../plan.js";
import type { PathsQuery, PathsRows, Reader, SearchPlan, SearchRows, TraceQuery, TraceRows } from "../store.js";
import { WorkMeter } from "../workMeter.js";
import type { Graph } from "./graph.js";
import { InvertedIndex } from "./invertedIndex.js";
import { PlanExecutor } from "./planExecutor.js";
import { summaryOf } from "./releaseSummary.js";
import { SortedIndexes } from "./sortedIndexes.js";
import { paths, trace } from "./tracePaths.js";

/** A graph in memory, with its indexes. The graph never changes. */
export class IndexedGraph {
  readonly release: ReleaseSummary;
  readonly lists: SortedIndexes;
  #index: InvertedIndex | null = null;

  /** @param traceSteps how many neighbours a trace may visit before it is truncated */
  constructor(
    readonly graph: Graph,
    readonly traceSteps: number,
  ) {
    this.release = summaryOf(graph, new Date());
    this.lists = new SortedIndexes(graph);
  }

  /** The index of words, made for the first search. */
  get words(): InvertedIndex {
    this.#index ??= new InvertedIndex(this.graph, this.release.sharedNames);
    return this.#index;
  }
}

/** Reads one graph. The graph is immutable, so all results come from one release, even after the store has loaded another. */
export class EmbeddedReader implements Reader {
  readonly release: ReleaseSummary;

  /** @param meter counts the work of the reader */
  constructor(
    private readonly indexed: IndexedGraph,
    private readonly meter: WorkMeter = new WorkMeter(),
  ) {
    this.release = indexed.release;
  }

  async select(plan: PagePlan): Promise<PageRows> {
    return this.#executor(plan).select(plan, this.indexed.lists);
  }

  async get(plan: IdsPlan): Promise<readonly (NodeRow | null)[]> {
    return this.#executor(plan).get(plan);
  }

  async search(plan: SearchPlan): Promise<SearchRows> {
    this.meter.check();
    const { words } = this.indexed;
    const candidates = words.search(plan);
    const sources = plan.sources ? candidates.map(({ id }) => [id, [...words.sourcesOf(id)]] as const) : [];
    return { candidates, nodes: {}, sources: Object.fromEntries(sources) };
  }

  async trace(query: TraceQuery): Promise<TraceRows | null> {
    return trace(this.indexed.graph, query, this.indexed.traceSteps, this.meter);
  }

  async paths(query: PathsQuery): Promise<PathsRows | null> {
    return paths(this.indexed.graph, query, this.indexed.traceSteps, this.meter);
  }

  streamRecords(): ReleaseRecords {
    return recordsOf(this.indexed.graph.release);
  }

  #executor({ asOf }: { readonly asOf: string | null }): PlanExecutor {
    this.meter.check();
    return new PlanExecutor(this.indexed.graph, asOf, this.meter);
  }
}
