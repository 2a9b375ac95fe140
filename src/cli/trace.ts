import { ENTITY_NAMES, type EntityName } from "../model/entities.js";
import { STRENGTHS, type Strength, strengthRank } from "../model/evidence.js";
import { enumName, parseId } from "../model/identity.js";
import { isIsoDate } from "../model/kinds.js";
import { didYouMean } from "../model/text.js";
import { readConfig } from "../server/config.js";
import type { Reader } from "../store/store.js";
import { chainsBetween } from "../trace/chain.js";
import { openStore } from "./openStore.js";
import { traceText } from "./traceText.js";
import { UsageError } from "./usage.js";

/** Most targets that one call shows. */
const MAX_SHOWN = 10_000;

/** What `cpg trace` was asked for, in the words of the command line. */
export interface TraceOptions {
  readonly to: readonly string[];
  readonly minStrength: string;
  readonly first: number;
  readonly asOf: string | null;
}

function typeOf(word: string): EntityName {
  const names = ENTITY_NAMES.map(enumName);
  const at = names.indexOf(word.trim().toUpperCase().replaceAll("-", "_"));
  const type = ENTITY_NAMES[at];
  if (!type)
    throw new UsageError(
      `${word} is no type of entity.${didYouMean(word.toUpperCase(), names)} Expected some of ${names.join(", ")}.`,
    );
  return type;
}

function rankOf(word: string): number {
  const strength = STRENGTHS.find((name) => name === word.toUpperCase()) as Strength | undefined;
  if (!strength)
    throw new UsageError(`${word} is no strength. Expected one of ${[...STRENGTHS].reverse().join(", ")}.`);
  return strengthRank(strength);
}

/** A trace in words. Throws UsageError where an argument is wrong or the entity unknown. */
export async function traceInWords(reader: Reader, from: string, options: TraceOptions): Promise<string> {
  const id = parseId(from);
  if (!id) throw new UsageError(`${from} is not an id. Expected one like recommendation:taskforce-2015-24.`);
  const types = options.to.length > 0 ? options.to.map(typeOf) : ENTITY_NAMES;
  const trace = await reader.trace({
    from,
    chains: chainsBetween(id.type, types),
    minStrength: rankOf(options.minStrength),
    asOf: options.asOf,
    limit: options.first,
    after: null,
    rows: true,
  });
  if (!trace) throw new UsageError(`There is no ${from} in this release.`);
  const names = new Map(reader.release.sources.map((source) => [source.id, String(source.props.name)]));
  const nameOf = (entity: string): string => names.get(entity) ?? String(trace.nodes[entity]?.props.name ?? entity);
  const none = types.filter((type) => options.to.length > 0 && !trace.counts.some((count) => count.type === type));
  const silent = none.map((type) => `\n\nNo source at hand links ${from} to any ${type}.`).join("");
  return `Trace from ${nameOf(from)} (${from}), release ${reader.release.hash.slice(0, 12)}\n${traceText(trace, nameOf)}${silent}`;
}

/** Options of `cpg trace` as the command line gives them. */
export interface TraceFlags {
  readonly to?: string;
  readonly minStrength: string;
  readonly first: string;
  readonly asOf?: string;
}

/** Prints a trace in words. Gives the exit code. */
export async function trace(from: string, { to, minStrength, first, asOf }: TraceFlags): Promise<number> {
  const limit = Number(first);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_SHOWN)
    throw new UsageError(`--first is ${first}; expected a whole number from 1 to ${MAX_SHOWN}.`);
  if (asOf !== undefined && !isIsoDate(asOf))
    throw new UsageError(`--as-of is ${asOf}; expected a day such as 2016-12-06.`);
  const store = await openStore(readConfig());
  try {
    const options = { to: to ? to.split(",") : [], minStrength, first: limit, asOf: asOf ?? null };
    process.stdout.write(`${await traceInWords(await store.reader(), from, options)}\n`);
    return 0;
  } finally {
    await store.close();
  }
}
