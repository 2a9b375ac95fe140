import { graphql } from "graphql";
import { RequestContext } from "../../graphql/resolvers/requestContext.js";
import { schema } from "../../graphql/schema.js";
import { readConfig } from "../../server/config.js";
import { type Call, instrumented } from "../../store/instrumented.js";
import type { Neo4jStore, Profile, Sent } from "../../store/neo4j/index.js";
import type { Store } from "../../store/store.js";
import { openNeo4j, openStore } from "../openStore.js";
import { queryText } from "../queryInput.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg explain`. */
export interface ExplainOptions {
  readonly variables?: string;
  readonly json?: boolean;
}

/** One store call of a query: its plan, or the Cypher statement with its time and db hits. */
type Question = Pick<Call, "verb" | "milliseconds" | "input"> | (Omit<Sent, "ok"> & Profile);

/** Names of the statements that read data; others look up the current release. */
const ANSWERS = /^(select|get|read\/(search|trace|paths))$/;

/** Prints how the configured store runs a query. Returns the exit code. */
export async function explain(query: string, { variables = "{}", json = false }: ExplainOptions): Promise<number> {
  const text = queryText(query);
  const given = variablesIn(variables);
  const config = readConfig();
  const sent: Sent[] = [];
  const neo4j =
    config.STORE === "neo4j" ? await openNeo4j(config, { onStatement: (statement) => sent.push(statement) }) : null;
  const store = neo4j ?? (await openStore(config));
  try {
    const calls = await callsOf(store, text, given);
    const questions = neo4j ? await profiled(neo4j, sent) : calls;
    process.stdout.write(json ? `${JSON.stringify(questions, null, 2)}\n` : `${questions.map(shown).join("\n\n")}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

function variablesIn(json: string): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(json);
    if (typeof given === "object" && given !== null && !Array.isArray(given)) return given as Record<string, unknown>;
  } catch {}
  throw new UsageError(`--variables is ${json}; expected a JSON object such as {"number": 24}.`);
}

async function callsOf(
  store: Store,
  source: string,
  variableValues: Record<string, unknown>,
): Promise<readonly Call[]> {
  const calls: Call[] = [];
  const reader = await instrumented(store, (call) => calls.push(call)).reader();
  const contextValue = new RequestContext(reader);
  const { errors } = await graphql({ schema: schema(), source, variableValues, contextValue });
  if (errors) throw new UsageError(errors.map(({ message }) => message).join("\n"));
  return calls;
}

async function profiled(store: Neo4jStore, sent: readonly Sent[]): Promise<readonly Question[]> {
  const questions: Question[] = [];
  for (const { ok, ...statement } of sent.filter(({ name }) => ANSWERS.test(name)))
    questions.push({ ...statement, ...(await store.profile({ ...statement, ok })) });
  return questions;
}

function shown(question: Question, i: number): string {
  const time = `${question.milliseconds.toFixed(1)} ms`;
  if ("verb" in question) return `// ${i + 1}. ${question.verb}: ${time}\n${JSON.stringify(question.input, null, 2)}`;
  const { name, dbHits, rows, text, parameters } = question;
  return `// ${i + 1}. ${name}: ${time}, ${dbHits} db hits, ${rows} rows\n${text};\n// ${JSON.stringify(parameters)}`;
}
