import { ENTITY_NAMES, type EntityName } from "../../model/entities.js";
import { STRENGTHS, type Strength, strengthOfRank, strengthRank } from "../../model/evidence.js";
import { enumName, parseId, presentId } from "../../model/identity.js";
import { LABEL_PROPS, labelOf } from "../../model/names.js";
import { isIsoDate } from "../../model/propertyTypes.js";
import { typeInWords } from "../../model/typeInWords.js";
import { readConfig } from "../../server/config.js";
import type { Reader, TraceQuery, TraceRows } from "../../store/store.js";
import { type NotStated, notStatedOf, type SeeAlso, seeAlsoOf } from "../../store/unreached.js";
import { chainsBetween } from "../../trace/chain.js";
import { directFields, reachableTypes } from "../../trace/directLinks.js";
import { openStore } from "../openStore.js";
import { styled, type TerminalOptions, terminalOptions, wrapped } from "../terminal.js";
import { formatTypeCount, traceText } from "../traceText.js";
import { typesIn } from "../typeOption.js";
import { unknownId } from "../unknownId.js";
import { UsageError } from "../usageError.js";

/** Maximum number of targets of one call. */
const MAX_SHOWN = 10_000;

/** What to trace. */
export interface TraceRequest {
  /** Id of an entity. */
  readonly from: string;
  readonly types: readonly EntityName[];
  /** Minimum strength rank of every hop. */
  readonly minStrength: number;
  readonly first: number;
  readonly asOf: string | null;
}

interface Traced {
  /** Present id of the entity. */
  readonly id: string;
  readonly trace: TraceRows;
  readonly nameOf: (id: string) => string;
  /** Types to which chains can lead, but none holds. */
  readonly notStated: readonly NotStated[];
  /** Direct links by relations that traces do not follow. */
  readonly seeAlso: readonly SeeAlso[];
  /** Types to which no chain can lead. */
  readonly notFollowed: readonly EntityName[];
}

/** Runs a trace. Throws UsageError with suggestions if the entity does not exist. */
async function traced(reader: Reader, { from: asked, types, first, ...rest }: TraceRequest): Promise<Traced> {
  const { redirects, sharedNames, sources } = reader.release;
  const from = presentId(redirects, asked);
  const id = parseId(from);
  const chains = id ? chainsBetween(id.type, types) : [];
  const named = { props: LABEL_PROPS, evidence: false, steps: [] };
  const wanted = { node: Object.fromEntries(ENTITY_NAMES.map((type) => [type, named])), evidence: true };
  const direct = id ? directFields(id.type, types) : [];
  const query: TraceQuery = { from, chains, direct, ...rest, limit: first, after: null, rows: true, ...wanted };
  const trace = id ? await reader.trace(query) : null;
  // A trace that reaches nothing meets no entity, not even the one it starts at.
  const ofStart = { ids: [from], node: wanted.node, asOf: null };
  const start = trace && (trace.nodes[from] ?? (await reader.get(ofStart))[0]);
  if (!id || !trace || !start) throw await unknownId(reader, asked, rest.asOf);
  const records = new Map([...sources, ...Object.values(trace.nodes), start].map((record) => [record.id, record]));
  return {
    id: from,
    trace,
    nameOf: (entity) => {
      const record = records.get(entity);
      return record ? labelOf(sharedNames, record.type, record.props) : entity;
    },
    notStated: await notStatedOf(reader, query, { from: id.type, to: types }, trace),
    seeAlso: seeAlsoOf(direct, trace),
    notFollowed: reachableTypes(id.type, types).notFollowed,
  };
}

/**
 * A trace as text: the entity, the counts, what was asked for by type and not reached, then the tree of hops.
 * @param view.brief see `traceText`
 */
export async function traceInWords(
  reader: Reader,
  request: TraceRequest,
  view: { terminal: TerminalOptions; brief: boolean },
): Promise<string> {
  const { id, trace, nameOf, ...unreached } = await traced(reader, request);
  const { terminal } = view;
  const { asOf, types } = request;
  const totals = types
    .map((type) => [type, sumOf(trace.counts.filter((count) => count.type === type))] as const)
    .filter(([, count]) => count > 0);
  const found = totals.map(([type, count]) => formatTypeCount(count, type)).join(", ") || "nothing";
  const when = asOf ? `, as of ${asOf}` : "";
  return [
    `${styled(terminal, "bold", nameOf(id))}  ${styled(terminal, "dim", id)}`,
    ...wrapped(terminal, `Linked to ${found}${when}, by release ${reader.release.hash.slice(0, 12)}.`, "", ""),
    ...(types === ENTITY_NAMES ? [] : sentencesOf(unreached).flatMap((text) => wrapped(terminal, text, "", ""))),
    traceText(trace, { ...view, nameOf }),
  ].join("\n");
}

/** What was asked for and not reached, in sentences. */
const sentencesOf = ({
  notStated,
  seeAlso,
  notFollowed,
}: Omit<Traced, "id" | "trace" | "nameOf">): readonly string[] => [
  ...notStated.map(({ message }) => message),
  ...(notFollowed.length > 0
    ? [`Traces do not lead from here to ${notFollowed.map((type) => typeInWords(type, 2)).join(" or ")}.`]
    : []),
  ...seeAlso.map(({ message }) => message),
];

const sumOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

/** A trace as JSON: targets with their best path and its evidence, with ids and names, in the order of the API. */
async function traceInJson(reader: Reader, request: TraceRequest): Promise<string> {
  const { id: from, trace, nameOf, notStated, seeAlso, notFollowed } = await traced(reader, request);
  const { asOf } = request;
  const targets = trace.rows.map(({ id, type, name, path, pathCount }) => ({
    id,
    type: enumName(type),
    name,
    strength: strengthOfRank(path.strength),
    pathCount,
    hops: path.hops.map((hop) => ({ ...hop, fromName: nameOf(hop.from), toName: nameOf(hop.to) })),
  }));
  return JSON.stringify(
    {
      from: { id: from, name: nameOf(from) },
      asOf,
      release: reader.release.hash,
      totalCount: sumOf(trace.counts),
      targets,
      notStated: notStated.map((one) => ({ ...one, type: enumName(one.type) })),
      seeAlso: seeAlso.map((one) => ({ ...one, type: enumName(one.type) })),
      notFollowed: notFollowed.map(enumName),
      truncated: trace.truncated,
    },
    null,
    2,
  );
}

/** Options of `cpg trace` as the command line passes them. */
export interface TraceFlags {
  readonly to?: string;
  readonly minStrength: string;
  readonly first: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Prints a trace as text or JSON. Returns the exit code. Throws UsageError if an argument is invalid. */
export async function trace(from: string, flags: TraceFlags): Promise<number> {
  const request = requestOf(from, flags);
  const store = await openStore(readConfig());
  try {
    const reader = await store.reader();
    const terminal = terminalOptions(process.stdout);
    const text = flags.json ? traceInJson(reader, request) : traceInWords(reader, request, { terminal, brief: false });
    process.stdout.write(`${await text}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

function requestOf(from: string, { to, minStrength, first: shown, asOf }: TraceFlags): TraceRequest {
  const first = Number(shown);
  if (!Number.isInteger(first) || first < 1 || first > MAX_SHOWN)
    throw new UsageError(`--first is ${shown}; expected a whole number from 1 to ${MAX_SHOWN}.`);
  if (asOf !== undefined && !isIsoDate(asOf))
    throw new UsageError(`--as-of is ${asOf}; expected a day such as 2016-12-06.`);
  const types = to === undefined ? ENTITY_NAMES : typesIn("--to", to);
  return { from, types, minStrength: rankOf(minStrength), first, asOf: asOf ?? null };
}

function rankOf(word: string): number {
  const strength = STRENGTHS.find((name) => name === word.toUpperCase()) as Strength | undefined;
  const names = [...STRENGTHS].reverse();
  if (!strength) throw new UsageError(`--min-strength is ${word}; expected one of ${names.join(", ")}.`);
  return strengthRank(strength);
}
