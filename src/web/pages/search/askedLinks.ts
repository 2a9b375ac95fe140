import { ENTITY_NAMES, type EntityName } from "../../../model/entities.js";
import { RELATIONS, type RelationField, type RelationName, relationFieldsOf } from "../../../model/relations.js";
import { typeOf } from "../../picture/chainTree.js";
import type { Edge, NamedEntity } from "../entity/entityAnswer.js";
import { linksOf } from "../entity/links.js";
import { typeWords } from "../parts/wording.js";
import { withoutQuestionMark } from "./askedName.js";

/** What a plain question asks for: entities of these types, linked by these relations. */
export interface Asked {
  readonly types: readonly EntityName[];
  /** Null: by any relation. */
  readonly relations: readonly RelationName[] | null;
}

const INTERROGATIVE = /^(?:by )?(?:who|whom|what|which)\s+/;

/** "Which alliance", "which cancer alliances": a type in words, perhaps with a word before it. */
const TYPE = new RegExp(
  `^(?:\\p{L}+ )?(${ENTITY_NAMES.flatMap((type) => [typeWords(type, 2), typeWords(type, 1)])
    .sort((a, b) => b.length - a.length)
    .join("|")})\\b`,
  "iu",
);

const named = (words: string): readonly EntityName[] =>
  ENTITY_NAMES.filter((type) => [1, 2].some((count) => typeWords(type, count).toLowerCase() === words.toLowerCase()));

/** Relations that the verb of another asks for as well: who covers a place has its bodies as members, and holds its hospitals. */
const ALSO: Readonly<Partial<Record<RelationName, readonly RelationName[]>>> = { COVERS: ["HAS_MEMBER", "LOCATED_IN"] };

/** A verb as relations have it: "cover", "covers" and "covered" are all "covers". */
const verbsOf = (word: string): readonly string[] => [
  word,
  `${word}s`,
  word.replace(/d$/, "s"),
  word.replace(/ed$/, "s"),
];

/** What the verb of a relation asks for: its subjects. */
function byVerb(word: string): Asked | null {
  const verbs = verbsOf(word);
  const forward = RELATIONS.filter(({ verb }) => verbs.includes(verb));
  const backward = RELATIONS.filter(({ inverseVerb }) => verbs.includes(inverseVerb));
  const types = [...forward.flatMap(({ from }) => from), ...backward.flatMap(({ to }) => to)];
  const relations = [...forward, ...backward].flatMap(({ name }) => [name, ...(ALSO[name] ?? [])]);
  return types.length > 0 ? { types, relations } : null;
}

/** "What changed in", "what has become of" */
const CHANGED = /^(?:has |have )?(?:changed|happened|became|become)\b/;

/** By these relations bodies replace or develop into others. */
const CHANGES = RELATIONS.filter(({ name }) => name === "SUCCEEDED_BY" || name === "EVOLVED_INTO");

/** What a text asks for, such as "who covers Swindon" or "which alliance is Wessex STP in"; null where it is no such question. */
export function askedIn(text: string): Asked | null {
  const words = withoutQuestionMark(text).toLowerCase();
  if (!INTERROGATIVE.test(words)) return null;
  const question = words.replace(INTERROGATIVE, "");
  const [first = ""] = question.split(" ");
  // The type after a verb is that of what is asked about: "who covers CCG 99N" does not ask for CCGs.
  const [, type] = (byVerb(first) ? null : TYPE.exec(question)) ?? [];
  if (type) return { types: named(type), relations: null };
  if (CHANGED.test(question))
    return { types: CHANGES.flatMap(({ to }) => to), relations: CHANGES.map(({ name }) => name) };
  // "What does Thames Valley cover" asks for what is at the other end of many links: all about it says that better.
  if (/\b(?:do|does|did)\b/.test(question)) return null;
  return question.split(" ").map(byVerb).find(Boolean) ?? null;
}

/** Whether a relation of a type leads to what a question asks for. */
const isAsked = ({ types, relations }: Asked, { relation, targets }: RelationField): boolean =>
  (relations === null || relations.includes(relation.name)) && targets.some((target) => types.includes(target));

/** The types that have links to what a question asks for. */
export const linkedTypes = (asked: Asked): readonly EntityName[] =>
  ENTITY_NAMES.filter((type) => relationFieldsOf(type).some((field) => isAsked(asked, field)));

/** Something that a search found, with its main facts. */
export interface FoundEntity extends NamedEntity {
  readonly [field: string]: unknown;
}

/** A link from what was found to an answer. */
export interface AnswerLink {
  readonly found: FoundEntity;
  readonly field: RelationField;
  readonly edge: Edge;
}

/** An answer with the links that make it one. */
export interface LinkedAnswer {
  readonly node: Edge["node"];
  readonly links: readonly AnswerLink[];
}

/** Links that the main facts of what was found leave out. */
export interface MoreLinks extends Pick<AnswerLink, "found" | "field"> {
  readonly count: number;
}

/** What answers a question. */
export interface Answers {
  readonly answers: readonly LinkedAnswer[];
  readonly more: readonly MoreLinks[];
}

/** What is linked to what was found in the way that a question asks for, in the order of what was found. */
export function answersTo(asked: Asked, found: readonly FoundEntity[]): Answers {
  const lists = found.flatMap((each) =>
    relationFieldsOf(typeOf(each.id))
      .filter((field) => isAsked(asked, field))
      .map((field) => {
        const { edges, totalCount } = linksOf(field, each[field.field]);
        const wanted = edges.filter(({ node }) => asked.types.includes(typeOf(node.id)));
        return { found: each, field, edges: wanted, count: totalCount - edges.length };
      })
      .filter(({ edges }) => edges.length > 0),
  );
  const links = lists.flatMap(({ edges, ...from }) => edges.map((edge): AnswerLink => ({ ...from, edge })));
  const nodes = new Map(links.map(({ edge: { node } }) => [node.id, node]));
  return {
    answers: [...nodes.values()].map((node) => ({ node, links: links.filter(({ edge }) => edge.node.id === node.id) })),
    more: lists.filter(({ count }) => count > 0),
  };
}
