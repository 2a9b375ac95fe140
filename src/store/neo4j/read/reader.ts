import { setTimeout as pause } from "node:timers/promises";
import { parseId, presentId } from "../../../model/identity.js";
import type { ReleaseRecords, ReleaseSummary } from "../../../model/release.js";
import type { IdsPlan, NodeRow, PagePlan, PageRows } from "../../plan.js";
import type {
  PathsQuery,
  PathsRows,
  Reader,
  SearchPlan,
  SearchRows,
  TraceQuery,
  TraceRows,
  Usage,
} from "../../store.js";
import { StoreError } from "../../storeError.js";
import { WorkMeter } from "../../workMeter.js";
import type { Row } from "../compile/columns.js";
import { CompileContext } from "../compile/compileContext.js";
import type { CompiledStatement } from "../compile/compiledStatement.js";
import { compileGet } from "../compile/compileGet.js";
import { compileSearch } from "../compile/compileSearch.js";
import { compileSelect } from "../compile/compileSelect.js";
import { compilePaths, compileTrace } from "../compile/compileTrace.js";
import type { Statement } from "../compile/cypher.js";
import type { Admission } from "../connection/admission.js";
import type { Executor } from "../connection/executor.js";
import type { CurrentRelease, ServedRelease } from "./currentRelease.js";
import { recordsInNeo4j } from "./readRecords.js";

/** How often to look for a release that a lagging cluster member does not have yet, and the base pause in milliseconds. */
const LOOKS = 3;
const BETWEEN_LOOKS = 100;

/** Reads one release. Each call sends one statement. */
export class Neo4jReader implements Reader {
  readonly release: ReleaseSummary;
  readonly usage: Usage = { statements: 0, roundTrips: 0 };

  constructor(
    private readonly executor: Executor,
    private readonly current: CurrentRelease,
    private readonly served: ServedRelease,
    private readonly admission: Admission,
    private readonly batch: number,
    private readonly meter: WorkMeter = new WorkMeter(),
  ) {
    this.release = served.summary;
  }

  async select(plan: PagePlan): Promise<PageRows> {
    const typeCount = this.release.entityCounts[plan.type] ?? 0;
    const { rows, total, where } = plan.page;
    // The total is known from the release summary.
    if (!rows && where === null && plan.asOf === null)
      return { rows: [], totalCount: total ? typeCount : null, hasNext: false, hasPrevious: false };
    return this.#ask(this.#cached(plan, () => compileSelect(this.#context(plan.asOf), plan, typeCount)));
  }

  async get(plan: IdsPlan): Promise<readonly (NodeRow | null)[]> {
    if (!plan.ids.some(parseId)) return plan.ids.map(() => null);
    return this.#ask(compileGet(this.#context(plan.asOf), plan, this.release.redirects));
  }

  async search(plan: SearchPlan): Promise<SearchRows> {
    if (plan.types?.length === 0) return { candidates: [], nodes: {}, sources: {} };
    return this.#ask(this.#cached(plan, () => compileSearch(this.#context(plan.asOf), plan)));
  }

  async trace(query: TraceQuery): Promise<TraceRows | null> {
    const from = presentId(this.release.redirects, query.from);
    if (!parseId(from)) return null;
    return this.#ask(compileTrace(this.#context(query.asOf), { ...query, from }));
  }

  async paths(query: PathsQuery): Promise<PathsRows | null> {
    const [from, to] = [presentId(this.release.redirects, query.from), presentId(this.release.redirects, query.to)];
    if (!parseId(from) || !parseId(to)) return null;
    return this.#ask(compilePaths(this.#context(query.asOf), { ...query, from, to }));
  }

  streamRecords(): ReleaseRecords {
    const { key, summary } = this.served;
    return recordsInNeo4j({ key, summary, batch: this.batch }, (statement) => this.#ask(statement));
  }

  /** Compiles a plan once. The same plan object comes again when a known document is executed again. */
  #cached<T>(plan: PagePlan | SearchPlan, compile: () => CompiledStatement<T>): CompiledStatement<T> {
    const { statements } = this.served;
    const existing = statements.get(plan) as CompiledStatement<T> | undefined;
    if (existing) return existing;
    const created = compile();
    statements.set(plan, created);
    return created;
  }

  #context(asOf: string | null): CompileContext {
    return new CompileContext(this.served, asOf);
  }

  /** Runs a statement and makes sure that the whole result comes from this reader's release. */
  async #ask<T>({ statement, parameters, read }: CompiledStatement<T>): Promise<T> {
    for (let look = 1; ; look++) {
      this.meter.check();
      const [head, ...rows] = await this.meter.within(this.#send(statement, parameters));
      const [state, more] = head?.[0] ?? [];
      if (state === "READY")
        return read(
          rows.map(([row]) => row),
          more,
        );
      const served = await this.current.lookUp();
      if (served.key !== this.served.key || look === LOOKS) throw replaced(this.release.hash, served.summary.hash);
      await pause(BETWEEN_LOOKS * look);
    }
  }

  async #send(statement: Statement, parameters: CompiledStatement<unknown>["parameters"]): Promise<readonly [Row][]> {
    try {
      return await this.admission.run(statement.text, () =>
        this.executor.read<[Row]>(statement, parameters, this.usage),
      );
    } catch (error) {
      // If Neo4j does not answer, the look-up lets other requests fail at once.
      if (!this.current.failure) this.current.check();
      throw error;
    }
  }
}

const replaced = (hash: string, by: string): StoreError =>
  new StoreError(
    "STORE_CONFLICT",
    `Release ${hash.slice(0, 12)} is no longer served; ${by.slice(0, 12)} has replaced it. Run the query again.`,
  );
