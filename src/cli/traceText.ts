import { type EntityName, entityOf } from "../model/entities.js";
import { Basis, Confidence, type Evidence, Strength, strengthRank } from "../model/evidence.js";
import { idPrefix, parseId } from "../model/identity.js";
import type { TraceRows } from "../store/store.js";
import { type Look, styled, type TerminalOptions, wrapped } from "./terminal.js";
import { type Bunch, bunchesOf, type Twig, targetsOf, twigsOf, wordsOf } from "./traceTree.js";

/** How to print a trace as text. */
export interface TraceTextOptions {
  readonly paper: TerminalOptions;
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
  const { paper, nameOf } = options;
  const sources: string[] = [];
  const trie = treeLines(twigsOf(trace.rows), "", { ...options, sources, quoted: new Set() });
  const more = [
    ...(trace.hasNext ? ["There are more targets than shown. Use --first to show more."] : []),
    ...(trace.truncated ? ["The trace was truncated at a limit, so targets may be missing."] : []),
  ];
  const listed = sources.flatMap((id, i) => wrapped(paper, `[${i + 1}] ${nameOf(id)}`, "", "    "));
  return [...trie, ...(listed.length > 0 ? ["", ...listed] : []), ...(more.length > 0 ? ["", ...more] : [])].join("\n");
}

interface Context extends TraceTextOptions {
  /** Ids of the sources quoted so far; a source's number is its position. */
  readonly sources: string[];
  /** Evidence printed so far, as keys of `wordsOf`; it is not printed again. */
  readonly quoted: Set<string>;
}

const isLoose = ({ strength }: Twig): boolean => strengthRank(strength) <= strengthRank(Strength.AREA);

function treeLines(twigs: readonly Twig[], indent: string, context: Context): readonly string[] {
  const bunches = bunchesOf(twigs);
  // Links by area come last, so hops without further hops are grouped at the end.
  const loose = context.brief ? bunches.filter((bunch) => bunch.length === 1 && isLoose(bunch[0])) : [];
  const shown = loose.length > 1 ? bunches.filter((bunch) => !loose.includes(bunch)) : bunches;
  const drawn = shown.map((bunch) => (first: string, rest: string) => bunchLines(bunch, first, rest, context));
  if (loose.length > 1) drawn.push((first, rest) => looseLines(loose.flat(), first, rest, context));
  return drawn.flatMap((draw, i) =>
    i === drawn.length - 1 ? draw(`${indent}└─ `, `${indent}   `) : draw(`${indent}├─ `, `${indent}│  `),
  );
}

function bunchLines(bunch: Bunch, first: string, rest: string, context: Context): readonly string[] {
  const { paper, nameOf } = context;
  const [{ hop, strength, twigs }] = bunch;
  const [evidence, ...others] = hop.evidence;
  const tag = styled(paper, LOOKS[strength], `[${tagOf(strength, evidence)}]`);
  const names = bunch.map((twig) => nameOf(twig.hop.to));
  const name =
    bunch.length === 1
      ? styled(paper, "bold", names[0] ?? "")
      : `${styled(paper, "bold", countText(bunch))}, same quotation`;
  const beside = twigs.length > 0 ? `${rest}│  ` : `${rest}   `;
  return [
    ...wrapped(paper, `${relationText(hop)} ${name} ${tag}`, first, beside),
    ...(evidence ? evidenceLines(evidence, beside, context) : []),
    ...(context.brief ? [] : others).flatMap((other) => [
      ...wrapped(paper, `besides [${tagOf(other.strength, other)}]`, beside, beside),
      ...evidenceLines(other, beside, context),
    ]),
    ...(bunch.length > 1 ? wrapped(paper, `${names.join("; ")}.`, beside, beside) : []),
    ...treeLines(twigs, rest, context),
  ];
}

/** Hops that are listed by name only. */
function looseLines(
  twigs: readonly Twig[],
  first: string,
  rest: string,
  { paper, nameOf }: Context,
): readonly string[] {
  const [{ hop, strength }] = twigs as [Twig];
  const further = targetsOf(twigs.flatMap((twig) => twig.twigs)).map(({ type }) => type);
  const types = [...new Set(further)];
  const besides = types.map((type) => counted(further.filter((each) => each === type).length, type)).join(", ");
  const tag = styled(paper, LOOKS[strength], `[${strength}]`);
  const what = `${styled(paper, "bold", countText(twigs))}${besides && `, with ${besides}`}`;
  return [
    ...wrapped(paper, `${relationText(hop)} ${what} ${tag}`, first, `${rest}   `),
    ...wrapped(paper, `${twigs.map((twig) => nameOf(twig.hop.to)).join("; ")}.`, `${rest}   `, `${rest}   `),
  ];
}

const relationText = ({ relation, direction }: Twig["hop"]): string => {
  const words = relation.toLowerCase().replaceAll("_", " ");
  return direction === "FORWARD" ? `${words} →` : `← ${words}`;
};

/** The basis if the strength does not imply it, and the confidence if it is not high. */
function tagOf(strength: Strength | null, evidence: Evidence | undefined): string {
  const basis = evidence?.basis ?? Basis.STATED;
  const told = basis === Basis.STATED || basis === (strength as string | null);
  return [
    strength,
    told ? null : basis.toLowerCase(),
    evidence && evidence.confidence !== Confidence.HIGH && `${evidence.confidence.toLowerCase()} confidence`,
  ]
    .filter(Boolean)
    .join(", ");
}

function evidenceLines(evidence: Evidence, indent: string, context: Context): readonly string[] {
  const { paper, sources, quoted } = context;
  const { note, citations } = evidence;
  const words = JSON.stringify(wordsOf(evidence));
  if (quoted.has(words)) return [`${indent}${styled(paper, "dim", "quoted above")}`];
  quoted.add(words);
  const shown = context.brief ? citations.slice(0, 1) : citations;
  return [
    ...(note ? wrapped(paper, styled(paper, "dim", note), indent, indent) : []),
    ...shown.flatMap(({ quote, source, locator }) => {
      if (!sources.includes(source)) sources.push(source);
      const place = styled(paper, "dim", `[${sources.indexOf(source) + 1}] ${locator}`);
      return wrapped(paper, `“${quote}” ${place}`, indent, `${indent} `);
    }),
  ];
}

function countText(twigs: readonly Twig[]): string {
  const [{ hop }] = twigs as [Twig];
  const id = parseId(hop.to);
  return id ? counted(twigs.length, id.type) : String(twigs.length);
}

/** "1 policy area", "19 alliances", "2 CCGs". */
export const counted = (count: number, type: EntityName): string => `${count} ${typeInWords(type, count)}`;

/** "policy area" or "policy areas", by the count. */
export function typeInWords(type: EntityName, count: number): string {
  const words = idPrefix(count === 1 ? type : entityOf(type).plural).replaceAll("-", " ");
  return words.replace(/^(ccg|stp)/, (short) => short.toUpperCase());
}
