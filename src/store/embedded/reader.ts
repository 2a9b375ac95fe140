import { recordsOf } from "../../model/records.js";
import type { ReleaseRecords, ReleaseSummary } from "../../model/release.js";
import type { IdsPlan, NodeRow, PagePlan, PageRows } from "../plan.js";
import type { PathsQuery, PathsRows, Reader, SearchPlan, SearchRows, TraceQuery, TraceRows } from "../store.js";
import type { Graph } from "./graph.js";
import { InvertedIndex } from "./invertedIndex.js";
import { PlanExecutor } from "./planExecutor.js";
import { summaryOf } from "./releaseSummary.js";
import { SortedIndexes } from "./sortedIndexes.js";
import { paths, trace } from "./tracePaths.js";

/** Reads one graph. The graph is immutable, so all results come from one release, even after the store has loaded another. */
export class EmbeddedReader implements Reader {
  readonly release: ReleaseSummary;
  readonly #lists: SortedIndexes;
  #index: InvertedIndex | null = null;

  /** @param traceSteps how many neighbours a trace may visit before it is truncated */
  constructor(
    private readonly graph: Graph,
    private readonly traceSteps: number,
  ) {
    this.release = summaryOf(graph, new Date());
    this.#lists = new SortedIndexes(graph);
  }

  async select(plan: PagePlan): Promise<PageRows> {
    return new PlanExecutor(this.graph, plan.asOf).select(plan, this.#lists);
  }

  async get(plan: IdsPlan): Promise<readonly (NodeRow | null)[]> {
    return new PlanExecutor(this.graph, plan.asOf).get(plan);
  }

  async search(plan: SearchPlan): Promise<SearchRows> {
    this.#index ??= new InvertedIndex(this.graph);
    return { candidates: this.#index.search(plan), nodes: {} };
  }

  async trace(query: TraceQuery): Promise<TraceRows | null> {
    return trace(this.graph, query, this.traceSteps);
  }

  async paths(query: PathsQuery): Promise<PathsRows | null> {
    return paths(this.graph, query, this.traceSteps);
  }

  streamRecords(): ReleaseRecords {
    return recordsOf(this.graph.release);
  }
}
