import { readFileSync } from "node:fs";
import { type Cell, cellAt, dotted, shapeOf } from "../../export/propertyColumns.js";
import { identify } from "../../graphql/resolvers/identify.js";
import { type EntityName, entityOf } from "../../model/entities.js";
import { relationFieldsOf } from "../../model/relations.js";
import { didYouMean } from "../../model/text.js";
import { readConfig } from "../../server/config.js";
import { linkStep } from "../../store/linkStep.js";
import type { NodeRow, Selection } from "../../store/plan.js";
import type { Reader } from "../../store/store.js";
import { openStore } from "../openStore.js";
import { type OutputFlags, outputFormat, printAnswer } from "../printAnswer.js";
import { typesIn } from "../typeOption.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg table`. */
export interface TableFlags extends OutputFlags {
  /** File with a code, name or id in each line; "-" for standard input. */
  readonly codes?: string;
  /** Comma-separated relation fields, such as "alliances,stps". */
  readonly with?: string;
}

/** Names of a relation's entities in one cell, at most. */
const MAX_NAMES = 500;

/** What a line of the file stands for: an entity, or the reason why there is none. */
interface Line {
  readonly input: string;
  readonly row: NodeRow | null;
  readonly problem: string | null;
}

/** Prints a row for each code, name or id, first those given, then those of the file. Returns 1 if any of them is not found; they are named on standard error. */
export async function table(typeName: string, given: readonly string[], flags: TableFlags): Promise<number> {
  const format = outputFormat(flags);
  const [type] = typesIn("type", typeName) as [EntityName];
  const fields = fieldsOf(type, flags.with);
  const inputs = [...given, ...(flags.codes === undefined ? [] : linesOf(flags.codes))];
  if (given.length === 0 && flags.codes === undefined)
    throw new UsageError("Give codes, names or ids, or a file of them: cpg table ccg --codes codes.txt");
  const store = await openStore(readConfig());
  try {
    const reader = await store.reader();
    const lines: Line[] = [];
    for (const input of inputs) lines.push(await lookUp(reader, type, fields, input));
    const { scalars } = shapeOf(entityOf(type).props);
    const columns = ["input", "id", ...scalars.map(({ path }) => dotted(path)), ...fields, "problem"];
    const rows = lines.map(({ input, row, problem }): readonly Cell[] => [
      input,
      row?.id ?? null,
      ...scalars.map(({ path }) => cellAt(row?.props, path)),
      ...fields.map((field) => namesIn(row, field)),
      problem,
    ]);
    const filled = columns.map((_, i) => rows.some((row) => row[i] !== null));
    const kept = <T>(list: readonly T[]): readonly T[] => list.filter((_, i) => filled[i]);
    const json = rows.map((row) => Object.fromEntries(kept(columns.map((name, i) => [name, row[i] ?? null] as const))));
    printAnswer(format, { columns: kept(columns), rows: rows.map(kept), json, nothing: "The file is empty." });
    const missing = lines.filter(({ row }) => !row);
    for (const { input, problem } of missing) process.stderr.write(`${input}: ${problem}\n`);
    return missing.length > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

/** The texts of a file, one in each line; of a CSV file, its first column. */
function linesOf(path: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    throw new UsageError(`--codes: ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  return lines
    .map((line) => (/^"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"') ?? line).trim())
    .filter(Boolean);
}

function fieldsOf(type: EntityName, option: string | undefined): readonly string[] {
  const names = relationFieldsOf(type).map(({ field }) => field);
  const wanted = option === undefined ? [] : option.split(",").map((name) => name.trim());
  for (const name of wanted)
    if (!names.includes(name))
      throw new UsageError(
        `--with: ${type} has no links ${name}; it has ${names.join(", ")}.${didYouMean(name, names)}`,
      );
  return wanted;
}

const namesIn = (row: NodeRow | null, field: string): Cell =>
  row?.links[field]?.rows.map(({ node }) => String(node.props.name)).join("; ") || null;

function selectionOf(type: EntityName, fields: readonly string[]): Selection {
  const steps = relationFieldsOf(type).filter(({ field }) => fields.includes(field));
  return {
    props: entityOf(type).props.map(({ name }) => name),
    evidence: false,
    steps: steps.map((field) => {
      const node = Object.fromEntries(
        field.targets.map((target) => [target, { props: ["name"], evidence: false, steps: [] }]),
      );
      return linkStep(field, MAX_NAMES, { total: false, edge: [], node });
    }),
  };
}

/** Finds the entity of an id, a code or a whole name, with what is selected of it. */
async function lookUp(reader: Reader, type: EntityName, fields: readonly string[], input: string): Promise<Line> {
  const node = { [type]: selectionOf(type, fields) };
  const read = async (id: string): Promise<NodeRow | null> =>
    (await reader.get({ ids: [id], node, asOf: null }))[0] ?? null;
  const { id, problem } = await identify(reader, [type], input);
  return { input, row: id === null ? null : await read(id), problem };
}
