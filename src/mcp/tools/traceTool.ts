import { z } from "zod";
import { ENTITY_NAMES } from "../../model/entities.js";
import { STRENGTHS } from "../../model/evidence.js";
import { enumName } from "../../model/identity.js";
import { CHAINS_OUTPUT, type Chain, chainsOf, chainsText, HOP_FRAGMENT, type HopData } from "../chains.js";
import { pageAt } from "../connectionPage.js";
import { type Detail, fitItems, fitList } from "../fitItems.js";
import { ask, type Graph } from "../graphSource.js";
import { type Ambiguous, entityName, type Identified, identify, isAmbiguous } from "../identifyEntity.js";
import { offsetIn } from "../offsetCursor.js";
import {
  AS_OF_INPUT,
  answerOrCandidates,
  CANDIDATES_OUTPUT,
  PAGE_INPUT,
  PAGE_OUTPUT,
  RELEASE_OUTPUT,
  tool,
} from "../tool.js";
import { enumValues, typeNamed, typesIn } from "../typeNames.js";

const TRACE = `query Trace(
  $from: ID!, $to: [EntityType!]!, $minStrength: Strength, $first: Int, $after: String, $shown: Boolean!, $asOf: Date
) @asOf(date: $asOf) {
  trace(from: $from, to: $to, minStrength: $minStrength, first: $first, after: $after) {
    totalCount truncated byStrength { strength count }
    notFollowed notStated { message } seeAlso { message }
    edges { cursor node @include(if: $shown) { target { __typename id label } strength pathCount path { hops { ...Step } } } }
  }
}${HOP_FRAGMENT}`;

const PATHS = `query Paths($from: ID!, $to: ID!, $minStrength: Strength, $first: Int, $asOf: Date) @asOf(date: $asOf) {
  paths(from: $from, to: $to, minStrength: $minStrength, first: $first) { strength hops { ...Step } }
}${HOP_FRAGMENT}`;

interface TraceData {
  readonly trace: {
    readonly totalCount: number;
    readonly truncated: boolean;
    readonly byStrength: readonly { readonly strength: string; readonly count: number }[];
    readonly notFollowed: readonly string[];
    readonly notStated: readonly { readonly message: string }[];
    readonly seeAlso: readonly { readonly message: string }[];
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: Omit<Chain, "hops"> & { readonly path: { readonly hops: readonly HopData[] } };
    }[];
  } | null;
}

interface PathsData {
  readonly paths: readonly { readonly strength: string; readonly hops: readonly HopData[] }[] | null;
}

const PAGE = { standard: 25, full: 60 };
const MAX_PATHS = 100;

const schema = z.object({
  ...RELEASE_OUTPUT,
  from: z.string().optional(),
  totalCount: z.int(),
  truncated: z.boolean().optional(),
  byStrength: z.record(z.string(), z.int()).optional(),
  ...CHAINS_OUTPUT,
  notes: z.array(z.string()).optional(),
  picture: z.string().optional(),
  ...CANDIDATES_OUTPUT,
  ...PAGE_OUTPUT,
});
type Output = z.infer<typeof schema>;

const toText = answerOrCandidates((output: Output) => {
  const { from = "", totalCount, truncated, byStrength = {}, entities, notes = [], picture } = output;
  const counts = Object.entries(byStrength).map(([strength, count]) => `${strength} ${count}`);
  const start = entities[from];
  return [
    `${start?.label} (${from}) ${start?.address}: ${totalCount} found${counts.length > 0 ? ` (${counts.join(", ")})` : ""}.`,
    ...chainsText(output),
    ...notes,
    ...(truncated ? ["A limit was reached: there may be more."] : []),
    ...(picture === undefined ? [] : [`Picture: ${picture}`]),
  ];
});

const ambiguous = (graph: Graph, { candidates }: Ambiguous): Output => ({
  release: graph.release,
  totalCount: 0,
  entities: {},
  links: [],
  targets: [],
  candidates: [...candidates],
});

/** Follows chains of links. */
export const trace = tool({
  name: "trace",
  title: "Trace",
  description:
    "What an entity leads to, by chains in which every link has its words: from recommendation to metric, from CCG to alliance. A chain is as strong as its weakest link: DIRECT, ROW, INFERRED, AREA, GENERAL.",
  input: z.strictObject({
    from: entityName,
    to: z
      .array(entityName)
      .max(30)
      .optional()
      .describe("Types such as METRIC, or one entity for all chains to it; default: all types."),
    minStrength: z.string().max(20).optional(),
    ...AS_OF_INPUT,
    ...PAGE_INPUT,
  }),
  output: schema,
  async run({ from, to = [], minStrength, asOf = null, cursor, detail }, graph): Promise<Output> {
    const [strength = null] = minStrength === undefined ? [] : enumValues("minStrength", [minStrength], STRENGTHS);
    const [start, end] = await Promise.all([
      identify(graph, "from", from),
      to.length === 1 && !typeNamed(to[0] ?? "") ? identify(graph, "to", to[0] ?? "") : null,
    ]);
    if (isAmbiguous(start)) return ambiguous(graph, start);
    if (end && isAmbiguous(end)) return ambiguous(graph, end);
    const scope = { minStrength: strength, asOf };
    const question = { graph, start, scope, cursor, detail };
    return end ? between(question, end) : toTypes(question, to);
  },
  text: toText,
});

interface Question {
  readonly graph: Graph;
  readonly start: Identified;
  readonly scope: { readonly minStrength: string | null; readonly asOf: string | null };
  readonly cursor: string | undefined;
  readonly detail: Detail;
}

/**
 * Address of the page that draws the chains, for the same times as the answer.
 * @param path of the page: "trace" for chains to types, "paths" for those between two entities
 * @param to types or an entity; empty for those that the page chooses
 */
function pictureOf({ graph, start, scope }: Question, path: "trace" | "paths", to: string): string {
  const parameters = new URLSearchParams({ from: start.id, ...(to !== "" && { to }) });
  if (scope.minStrength !== null) parameters.set("minStrength", scope.minStrength);
  // Pages show the day of the guidance unless they are asked for another.
  parameters.set("asOf", scope.asOf ?? "all");
  return `${graph.origin}/${path}?${parameters.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
}

async function toTypes(question: Question, to: readonly string[]): Promise<Output> {
  const { graph, start, scope, cursor, detail } = question;
  const isAll = to.length === 0;
  const types = isAll ? ENTITY_NAMES.map(enumName) : typesIn("to", to);
  const variables = { ...scope, from: start.id, to: types };
  const key = ["trace", variables];
  const begin = offsetIn(graph, cursor, key);
  const data = await pageAt(
    begin,
    PAGE[detail],
    (page) => ask<TraceData>(graph, TRACE, { ...variables, ...page }),
    (read) => read.trace,
  );
  if (!data.trace) return noneOn(question);
  const { totalCount, truncated, byStrength, notFollowed, notStated, seeAlso, edges } = data.trace;
  const notes = isAll
    ? []
    : [
        ...[...notStated, ...seeAlso].map(({ message }) => message),
        ...(notFollowed.length > 0 ? [`No chain can lead from here to ${notFollowed.join(", ")}.`] : []),
      ];
  const page = { graph, question: key, begin, total: totalCount, detail, text: toText };
  return fitItems(edges, page, (shown) => ({
    from: start.id,
    totalCount,
    truncated,
    byStrength: Object.fromEntries(byStrength.map((each) => [each.strength, each.count])),
    ...chainsOf(
      graph.origin,
      start,
      shown.map(({ node: { path, ...rest } }): Chain => ({ ...rest, hops: path.hops })),
      detail,
    ),
    ...(notes.length > 0 && { notes }),
    picture: pictureOf(question, "trace", isAll ? "" : types.join(",")),
  }));
}

async function between(question: Question, end: Identified): Promise<Output> {
  const { graph, start, scope, cursor, detail } = question;
  const variables = { ...scope, from: start.id, to: end.id, first: MAX_PATHS };
  const data = await ask<PathsData>(graph, PATHS, variables);
  const { paths } = data;
  if (!paths) return noneOn(question);
  const target = { id: end.id, label: end.label, __typename: end.type };
  const page = { graph, question: ["trace", variables], cursor, detail, text: toText };
  return fitList(paths, page, (shown, begin) => ({
    from: start.id,
    totalCount: paths.length,
    ...chainsOf(
      graph.origin,
      start,
      shown.map((path): Chain => ({ ...path, target })),
      detail,
    ),
    ...(paths.length === 0 && begin === 0 && { notes: [`No chain of links leads from ${start.id} to ${end.id}.`] }),
    picture: pictureOf(question, "paths", end.id),
  }));
}

/** The answer where the entity exists, but not on the day. */
const noneOn = ({ graph, start, scope, detail }: Question): Output => ({
  release: graph.release,
  from: start.id,
  totalCount: 0,
  ...chainsOf(graph.origin, start, [], detail),
  notes: [`${start.id} or the other end is not valid on ${scope.asOf}.`],
});
