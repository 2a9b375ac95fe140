import neo4j, { type ProfiledPlan } from "neo4j-driver";
import type { Statement } from "../../../src/store/neo4j/compile/cypher.js";

/** What Neo4j tells of a statement. */
export interface Profile {
  readonly dbHits: number;
  /** Operators that read more than a question needs, in words. */
  readonly suspicious: readonly string[];
}

/** Asks Neo4j for its plans. */
export interface Planner {
  /** Runs a statement and counts. */
  profile(statement: Asked): Promise<Profile>;
  /** Plans a statement without running it. */
  explain(statement: Asked): Promise<Pick<Profile, "suspicious">>;
  /** The operators of a statement's plan, such as "PartialTop@neo4j". */
  operators(statement: Asked): Promise<readonly string[]>;
  /** Has Neo4j plan by what was just loaded; else it counts what its indexes hold at some later time of its own. */
  replan(): Promise<void>;
  close(): Promise<void>;
}

type Asked = Statement & { readonly parameters: Readonly<Record<string, unknown>> };
type Plan = Pick<ProfiledPlan, "operatorType" | "arguments"> & {
  readonly dbHits?: number;
  readonly children: readonly Plan[];
};

export function planner({ uri, user, password }: { uri: string; user: string; password: string }): Planner {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const summary = async (how: string, { text, parameters }: Asked) =>
    (await driver.executeQuery(`${how} ${text}`, parameters)).summary;
  return {
    async profile(statement) {
      const { profile } = await summary("PROFILE", statement);
      if (!profile) throw new Error("Neo4j gave no profile");
      return { dbHits: hitsOf(profile), suspicious: suspiciousIn(profile) };
    },
    async explain(statement) {
      const { plan } = await summary("EXPLAIN", statement);
      if (!plan) throw new Error("Neo4j gave no plan");
      return { suspicious: suspiciousIn(plan as Plan) };
    },
    async operators(statement) {
      const { plan } = await summary("EXPLAIN", statement);
      return plan ? operatorsOf(plan as Plan) : [];
    },
    async replan() {
      await driver.executeQuery("CALL db.prepareForReplanning()");
    },
    close: () => driver.close(),
  };
}

const hitsOf = ({ dbHits = 0, children }: Plan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));

const operatorsOf = ({ operatorType, children }: Plan): readonly string[] => [
  operatorType,
  ...children.flatMap(operatorsOf),
];

/** One row at most each time that it is asked; what is estimated is the sum over all times. */
const isOneRow = ({ operatorType, arguments: { EstimatedRows } }: Plan): boolean =>
  operatorType.startsWith("NodeUniqueIndexSeek") || Number(EstimatedRows ?? Number.POSITIVE_INFINITY) <= 1;

/** Scans of all nodes or of a label, and products of two sides of which neither is a single row. */
function suspiciousIn(plan: Plan): readonly string[] {
  const { operatorType, children } = plan;
  const isProduct = operatorType.startsWith("CartesianProduct") && !children.some(isOneRow);
  const found = isProduct || /^(Partitioned)?(AllNodesScan|(Union|Intersection)?NodeByLabels?Scan)/.test(operatorType);
  const own = found ? [`${operatorType} ${String(plan.arguments.Details ?? "")}`] : [];
  return [...own, ...children.flatMap(suspiciousIn)];
}
