import type { EntityName } from "../model/entities.js";
import { Basis, Confidence, type Evidence, Strength, strengthRank } from "../model/evidence.js";
import { parseId } from "../model/identity.js";
import { typeInWords } from "../model/typeInWords.js";
import type { TraceRows } from "../store/store.js";
import { type Look, styled, type TerminalOptions, wrapped } from "./terminal.js";
import { buildTree, evidenceKey, groupNodes, type NodeGroup, type TraceNode, targetsOf } from "./traceTree.js";

/** How to print a trace as text. */
export interface TraceTextOptions {
  readonly terminal: TerminalOptions;
  /** Returns an entity's name; also called for sources. */
  readonly nameOf: (id: string) => string;
  /** Lists links by area or by a statement about all bodies by name only, without quotations. */
  readonly brief: boolean;
}

const LOOKS: Readonly<Record<Strength, Look>> = {
  DIRECT: "green",
  ROW: "cyan",
  INFERRED: "yellow",
  AREA: "magenta",
  GENERAL: "dim",
};

/**
 * A trace as a tree of hops, each with its strength and the words that support it; sources are numbered and listed at the end. Hops with the same
 * evidence are grouped.
 */
export function traceText(trace: TraceRows, options: TraceTextOptions): string {
  const { terminal, nameOf } = options;
  const sources: string[] = [];
  const tree = treeLines(buildTree(trace.rows), "", { ...options, sources, quotedKeys: new Set() });
  const more = [
    ...(trace.hasNext ? ["There are more targets than shown. Use --first to show more."] : []),
    ...(trace.truncated ? ["The trace was truncated at a limit, so targets may be missing."] : []),
  ];
  const listed = sources.flatMap((id, i) => wrapped(terminal, `[${i + 1}] ${nameOf(id)}`, "", "    "));
  return [...tree, ...(listed.length > 0 ? ["", ...listed] : []), ...(more.length > 0 ? ["", ...more] : [])].join("\n");
}

interface Context extends TraceTextOptions {
  /** Ids of the sources quoted so far; a source's number is its position. */
  readonly sources: string[];
  /** Evidence printed so far, as keys of `evidenceKey`; it is not printed again. */
  readonly quotedKeys: Set<string>;
}

const isWeak = ({ strength }: TraceNode): boolean => strengthRank(strength) <= strengthRank(Strength.AREA);

function treeLines(nodes: readonly TraceNode[], indent: string, context: Context): readonly string[] {
  const groups = groupNodes(nodes);
  // Links by area come last, so hops without further hops are grouped at the end.
  const weak = context.brief ? groups.filter((group) => group.length === 1 && isWeak(group[0])) : [];
  const shown = weak.length > 1 ? groups.filter((group) => !weak.includes(group)) : groups;
  const drawn = shown.map((group) => (first: string, rest: string) => groupLines(group, first, rest, context));
  if (weak.length > 1) drawn.push((first, rest) => weakLines(weak.flat(), first, rest, context));
  return drawn.flatMap((draw, i) =>
    i === drawn.length - 1 ? draw(`${indent}└─ `, `${indent}   `) : draw(`${indent}├─ `, `${indent}│  `),
  );
}

function groupLines(group: NodeGroup, first: string, rest: string, context: Context): readonly string[] {
  const { terminal, nameOf } = context;
  const [{ hop, strength, children }] = group;
  const [evidence, ...others] = hop.evidence;
  const tag = styled(terminal, LOOKS[strength], `[${tagOf(strength, evidence)}]`);
  const names = group.map((node) => nameOf(node.hop.to));
  const name =
    group.length === 1
      ? styled(terminal, "bold", names[0] ?? "")
      : `${styled(terminal, "bold", countText(group))}, same quotation`;
  const inner = children.length > 0 ? `${rest}│  ` : `${rest}   `;
  return [
    ...wrapped(terminal, `${relationText(hop)} ${name} ${tag}`, first, inner),
    ...(evidence ? evidenceLines(evidence, inner, context) : []),
    ...(context.brief ? [] : others).flatMap((other) => [
      ...wrapped(terminal, `also [${tagOf(other.strength, other)}]`, inner, inner),
      ...evidenceLines(other, inner, context),
    ]),
    ...(group.length > 1 ? wrapped(terminal, `${names.join("; ")}.`, inner, inner) : []),
    ...treeLines(children, rest, context),
  ];
}

/** Hops that are listed by name only. */
function weakLines(
  nodes: readonly TraceNode[],
  first: string,
  rest: string,
  { terminal, nameOf }: Context,
): readonly string[] {
  const [{ hop, strength }] = nodes as [TraceNode];
  const below = targetsOf(nodes.flatMap((node) => node.children)).map(({ type }) => type);
  const types = [...new Set(below)];
  const belowText = types.map((type) => formatTypeCount(below.filter((each) => each === type).length, type)).join(", ");
  const tag = styled(terminal, LOOKS[strength], `[${strength}]`);
  const what = `${styled(terminal, "bold", countText(nodes))}${belowText && `, with ${belowText}`}`;
  return [
    ...wrapped(terminal, `${relationText(hop)} ${what} ${tag}`, first, `${rest}   `),
    ...wrapped(terminal, `${nodes.map((node) => nameOf(node.hop.to)).join("; ")}.`, `${rest}   `, `${rest}   `),
  ];
}

const relationText = ({ relation, direction }: TraceNode["hop"]): string => {
  const words = relation.toLowerCase().replaceAll("_", " ");
  return direction === "FORWARD" ? `${words} →` : `← ${words}`;
};

/** The basis if the strength does not imply it, and the confidence if it is not high. */
function tagOf(strength: Strength | null, evidence: Evidence | undefined): string {
  const basis = evidence?.basis ?? Basis.STATED;
  const isImplied = basis === Basis.STATED || basis === (strength as string | null);
  return [
    strength,
    isImplied ? null : basis.toLowerCase(),
    evidence && evidence.confidence !== Confidence.HIGH && `${evidence.confidence.toLowerCase()} confidence`,
  ]
    .filter(Boolean)
    .join(", ");
}

function evidenceLines(evidence: Evidence, indent: string, context: Context): readonly string[] {
  const { terminal, sources, quotedKeys } = context;
  const { note, citations } = evidence;
  const key = JSON.stringify(evidenceKey(evidence));
  if (quotedKeys.has(key)) return [`${indent}${styled(terminal, "dim", "quoted above")}`];
  quotedKeys.add(key);
  const shown = context.brief ? citations.slice(0, 1) : citations;
  return [
    ...(note ? wrapped(terminal, styled(terminal, "dim", note), indent, indent) : []),
    ...shown.flatMap(({ quote, source, locator }) => {
      if (!sources.includes(source)) sources.push(source);
      const place = styled(terminal, "dim", `[${sources.indexOf(source) + 1}] ${locator}`);
      return wrapped(terminal, `“${quote}” ${place}`, indent, `${indent} `);
    }),
  ];
}

function countText(nodes: readonly TraceNode[]): string {
  const [{ hop }] = nodes as [TraceNode];
  const id = parseId(hop.to);
  return id ? formatTypeCount(nodes.length, id.type) : String(nodes.length);
}

/** "1 policy area", "19 alliances", "2 CCGs". */
export const formatTypeCount = (count: number, type: EntityName): string => `${count} ${typeInWords(type, count)}`;
