import { ENTITY_NAMES, type EntityName } from "../../../model/entities.js";
import { getOrInsert } from "../../../model/getOrInsert.js";
import { enumName, idPrefix, parseId } from "../../../model/identity.js";
import { didYouMean } from "../../../model/text.js";
import { type Chain, chainsBetween, chainsFrom } from "../../../trace/chain.js";
import { reachableTypes } from "../../../trace/directLinks.js";
import { type BasketItem, itemsText, readItems } from "../basket/basketItems.js";
import { type PageInput, PageProblem } from "../page.js";
import { withDay } from "../parts/day.js";
import { readFirst } from "../parts/readFirst.js";
import { queryString } from "../parts/site.js";
import type { Strength } from "../parts/strength.js";
import { strengthParameter } from "../parts/strengthParameter.js";

/** What a trace page is asked for. */
export interface TraceRequest {
  /** Id of the thing at which it begins. */
  readonly from: string;
  readonly type: EntityName;
  /** Types to trace to; never empty. */
  readonly to: readonly EntityName[];
  readonly minStrength: Strength | null;
  readonly first: number;
  readonly after: string | null;
  /** Id of the thing whose chain is chosen. */
  readonly focus: string | null;
  /** Ids of things whose boxes are opened. */
  readonly open: readonly string[];
  /** The links of the hop to be cited; empty where none is. */
  readonly cite: readonly BasketItem[];
  /** The day, as the page shows it. */
  readonly asOf: string | null;
}

/** Most things of a trace on one page, and their number where the address names none. */
const FIRST = 100;

/** What policy says, and who must act: the types that a trace shows unless others are asked for. */
const POLICY: readonly EntityName[] = ["Recommendation", "Deliverable", "PolicyArea", "Ambition", "Metric", "Alliance"];

/** Whether a chain follows all its relations in the same direction. */
const runsOneWay = ({ hops }: Chain): boolean => hops.every(({ direction }) => direction === hops[0]?.direction);

/** The types to which chains may lead from a type, those of policy first. */
export const reachableFrom = (type: EntityName): readonly EntityName[] =>
  reachableTypes(type, [...POLICY, ...ENTITY_NAMES]).followed.filter((each) => each !== type);

/** The types that a trace from a type shows unless others are asked for: those of policy to which chains lead without a turn. */
export const defaultTargets = (type: EntityName): readonly EntityName[] =>
  getOrInsert(defaults, type, () => defaultTargetsOf(type));

const defaults = new Map<EntityName, readonly EntityName[]>();

function defaultTargetsOf(type: EntityName): readonly EntityName[] {
  const ends = new Set(
    chainsFrom(type)
      .filter(runsOneWay)
      .flatMap(({ hops }) => hops.at(-1)?.to ?? []),
  );
  const found = POLICY.filter((each) => each !== type && ends.has(each));
  return found.length > 0 ? found : POLICY.filter((each) => each !== type);
}

/** Whether chains to some types run forward, back, or both. */
export function directionOf(type: EntityName, to: readonly EntityName[]): "FORWARD" | "BACKWARD" | "BOTH" {
  const runs = (direction: string) =>
    to.every((each) =>
      chainsBetween(type, [each]).some(({ hops }) => hops.every((hop) => hop.direction === direction)),
    );
  return runs("FORWARD") ? "FORWARD" : runs("BACKWARD") ? "BACKWARD" : "BOTH";
}

/** Reads what a trace page is asked for; null if it does not say where to begin. @throws PageProblem if a parameter is not valid */
export function readTraceRequest({ parameters, asOf }: PageInput): TraceRequest | null {
  const from = (parameters.from ?? "").trim();
  const type = parseId(from)?.type;
  if (type === undefined) return null;
  const asked = typesOf(parameters.to ?? "");
  return {
    from,
    type,
    to: asked.length > 0 ? asked : defaultTargets(type),
    minStrength: strengthParameter(parameters.minStrength),
    first: readFirst({ parameters }, FIRST, FIRST),
    after: parameters.after || null,
    focus: parameters.focus || null,
    open: (parameters.open ?? "").split(",").filter((id) => id !== ""),
    cite: readItems("cite", parameters.cite ?? ""),
    asOf,
  };
}

/** A text of the address within a message. */
const quoted = (text: string): string => `“${text.slice(0, 40)}”`;

function typesOf(text: string): readonly EntityName[] {
  const names = text.split(",").map((name) => name.trim());
  const types = names
    .filter((name) => name !== "")
    .map((name) => {
      const wanted = enumName(name).replace(/[^A-Z]+/g, "_");
      const type = ENTITY_NAMES.find((each) => enumName(each) === wanted || idPrefix(each) === name.toLowerCase());
      if (type) return type;
      const all = ENTITY_NAMES.map(enumName);
      throw new PageProblem(
        400,
        `to: there is no type ${quoted(name)}. Expected some of ${all.join(", ")}, separated by commas.${didYouMean(wanted.slice(0, 40), all)}`,
      );
    });
  return [...new Set(types)];
}

/** The parameters of a trace page, those that have their defaults left out. */
function parametersOf({ from, type, to, minStrength, first, after, focus, open, cite }: TraceRequest) {
  const isDefault = String([...to].sort()) === String([...defaultTargets(type)].sort());
  return {
    from,
    to: isDefault ? null : to.map(enumName).join(","),
    minStrength,
    first: first === FIRST ? null : first,
    after,
    focus,
    open: open.length > 0 ? open.join(",") : null,
    cite: cite.length > 0 ? itemsText(cite) : null,
  };
}

/** Path of a trace page, or of one of its files. It names links to be cited only where `changes` do. */
export function tracePath(request: TraceRequest, changes: Partial<TraceRequest> = {}, suffix = ""): string {
  const changed = { ...request, cite: [], ...changes };
  return withDay(`/trace${suffix}${queryString(parametersOf(changed))}`, changed.asOf);
}

/** Path of the page with every chain between two things. */
export const pathsPath = (from: string, to: string, asOf: string | null): string =>
  withDay(`/paths${queryString({ from, to })}`, asOf);
