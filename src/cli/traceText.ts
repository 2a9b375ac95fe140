import { type EntityName, entityOf } from "../model/entities.js";
import { Basis, Confidence, type Evidence, Strength, strengthRank } from "../model/evidence.js";
import { idPrefix, parseId } from "../model/identity.js";
import type { TraceRows } from "../store/store.js";
import { type Look, styled, type TerminalOptions, wrapped } from "./terminal.js";
import { type Bunch, bunchesOf, type Twig, targetsOf, twigsOf, wordsOf } from "./traceTree.js";

/** What a trace in words needs besides the trace. */
export interface TraceTextOptions {
  readonly paper: TerminalOptions;
  /** Shows an entity's name; sources' names are asked for too. */
  readonly nameOf: (id: string) => string;
  /** Only names what no more than an area or a saying about all bodies links, instead of quoting each. */
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
 * A trace as a tree of hops, each with its strength and the words that support it, sources numbered and listed at the end. What the same words
 * support is shown together.
 */
export function traceText(trace: TraceRows, options: TraceTextOptions): string {
  const { paper, nameOf } = options;
  const sources: string[] = [];
  const trie = treeLines(twigsOf(trace.rows), "", { ...options, sources, quoted: new Set() });
  const more = [
    ...(trace.hasNext ? ["More was found than is shown; ask for more with --first."] : []),
    ...(trace.truncated ? ["A limit was hit: there may be more than was found."] : []),
  ];
  const listed = sources.flatMap((id, i) => wrapped(paper, `[${i + 1}] ${nameOf(id)}`, "", "    "));
  return [...trie, ...(listed.length > 0 ? ["", ...listed] : []), ...(more.length > 0 ? ["", ...more] : [])].join("\n");
}

interface Context extends TraceTextOptions {
  /** Ids of the sources quoted so far; their numbers are their places. */
  readonly sources: string[];
  /** What has been quoted so far, by `wordsOf`: it is not quoted again. */
  readonly quoted: Set<string>;
}

const isLoose = ({ strength }: Twig): boolean => strengthRank(strength) <= strengthRank(Strength.AREA);

function treeLines(twigs: readonly Twig[], indent: string, context: Context): readonly string[] {
  const bunches = bunchesOf(twigs);
  // What an area links comes last, so the loose twigs of a stem are one bunch at its end.
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
      : `${styled(paper, "bold", countText(bunch))}, by the same words`;
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

/** Twigs that are only named. */
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

/** Basis where the strength does not tell it, and confidence where it is not high. */
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
  if (quoted.has(words)) return [`${indent}${styled(paper, "dim", "by the words quoted above")}`];
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
export function counted(count: number, type: EntityName): string {
  const words =
    count === 1 ? idPrefix(type).replaceAll("-", " ") : idPrefix(entityOf(type).plural).replaceAll("-", " ");
  return `${count} ${words.replace(/^(ccg|stp)/, (short) => short.toUpperCase())}`;
}
