import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { EntityName } from "../../model/entities.js";
import type { Citation } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { EntityRecord, ReleaseSummary } from "../../model/release.js";
import type { IndexedText, WordRange } from "../../model/wordMatch.js";
import type { NodeRow, PageRows, Selections, Step } from "../../store/plan.js";
import type { Reader } from "../../store/store.js";
import { WorkMeter } from "../../store/workMeter.js";
import { operationCache } from "../plan/operationCache.js";
import { type PlannedStep, Planner } from "../plan/planner.js";
import { operationDate } from "../schema/asOf.js";
import { Hints } from "./hints.js";

/** The text of a source. Positions in it are UTF-16 units; offsets are code points of the source's file. */
export interface QuotableText {
  /** The text with every run of white space as one space. */
  readonly indexed: IndexedText;
  readonly offsetsOf: (range: WordRange) => WordRange;
  /** The line of an offset, starting at 1. */
  readonly lineOf: (offset: number) => number;
}

/** The texts of sources that the server has. */
export interface SourceTexts {
  /** The paragraph of a quotation; null if the text is not available or has changed. */
  readonly paragraph: (citation: Citation, source: EntityRecord) => string | null;
  /** The text of a source; null if it is not available or has changed. */
  readonly text: (source: EntityRecord) => QuotableText | null;
}

const NO_TEXTS: SourceTexts = { paragraph: () => null, text: () => null };

const sourcesOf = new WeakMap<ReleaseSummary, ReadonlyMap<string, EntityRecord>>();

/** The Sources of a release by id: worked out once, as every citation asks for its own. */
const sourcesIn = (release: ReleaseSummary): ReadonlyMap<string, EntityRecord> =>
  getOrInsert(sourcesOf, release, () => new Map(release.sources.map((source) => [source.id, source])));

const plannerFor = operationCache<Planner>();

/** What the resolvers of one request share. */
export class RequestContext {
  // Apollo clones the context for each operation, which private names of the language would not survive.
  private plannerOfOperation: Planner | undefined;
  /** Whether a trace was cut short by a budget: asked again, it may find more. */
  truncated = false;
  readonly hints = new Hints();
  private readonly pages = new Map<Step, DataLoader<string, PageRows | null>>();
  private readonly rows = new Map<string, DataLoader<string, NodeRow | null>>();

  /**
   * @param reader the release that answers the whole request
   * @param texts the texts of sources, where they are available
   * @param meter counts the work; the reader counts its own with it
   */
  constructor(
    readonly reader: Reader,
    readonly texts: SourceTexts = NO_TEXTS,
    readonly meter: WorkMeter = new WorkMeter(),
  ) {}

  /** The record of a Source; undefined where there is none of that id. */
  source(id: string | null): EntityRecord | undefined {
    return id === null ? undefined : sourcesIn(this.reader.release).get(id);
  }

  /** The planner of the request's operation. */
  planner(info: GraphQLResolveInfo): Planner {
    this.plannerOfOperation ??= this.plannerFor(info);
    return this.plannerOfOperation;
  }

  private plannerFor({ schema, fragments, operation, variableValues }: GraphQLResolveInfo): Planner {
    const { release } = this.reader;
    // No more of the request than this is kept with its plans.
    const execution = { schema, fragments, variableValues };
    return plannerFor({ operation, variables: variableValues, release }, () => new Planner(execution, release));
  }

  /** The day of `@asOf`; null where the operation has none. */
  asOf(info: GraphQLResolveInfo): string | null {
    return operationDate(info);
  }

  /** A relation field of an entity that no plan foresaw: one that was met on a trace, in search hits or as a source. */
  linked(info: GraphQLResolveInfo, type: EntityName, id: string, { step }: PlannedStep): Promise<PageRows | null> {
    const asOf = this.asOf(info);
    const node: Selections = { [type]: { props: [], evidence: false, steps: [step] } };
    const create = () =>
      new DataLoader<string, PageRows | null>(async (ids) =>
        (await this.reader.get({ ids, node, asOf })).map((row) => row?.links[step.key] ?? null),
      );
    return getOrInsert(this.pages, step, create).load(id);
  }

  /** An entity by id, with what is selected of it; ids asked for together come in one call of the store. */
  entity(info: GraphQLResolveInfo, id: string, node: Selections): Promise<NodeRow | null> {
    const asOf = this.asOf(info);
    const key = JSON.stringify(node);
    const create = () => new DataLoader<string, NodeRow | null>((ids) => this.reader.get({ ids, node, asOf }));
    return getOrInsert(this.rows, key, create).load(id);
  }
}
