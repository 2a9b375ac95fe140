import { createHash } from "node:crypto";
import { ENTITY_NAMES, type EntityName, entityOf } from "../../../src/model/entities.js";
import { Basis, Confidence, type Evidence, strengthRank } from "../../../src/model/evidence.js";
import { idOf } from "../../../src/model/identity.js";
import type { Kind } from "../../../src/model/kinds.js";
import { type RelationName, relationOf } from "../../../src/model/relations.js";
import type { EdgeRecord, EntityRecord, Release, Value } from "../../../src/model/release.js";

/** About as many of each type as the guidance has; the others are few. */
const SIZES: Partial<Record<EntityName, number>> = {
  Source: 15,
  Strategy: 2,
  Recommendation: 100,
  PolicyArea: 8,
  Ambition: 45,
  Metric: 40,
  Deliverable: 55,
  NationalWork: 45,
  Alliance: 19,
  Stp: 44,
  Ccg: 209,
  Region: 4,
  Person: 30,
  Organisation: 60,
  Topic: 60,
};
const FEW = 6;

/** Of each relation: how many ends each of its from entities has, and how far apart they are. */
const LINKS: readonly (readonly [RelationName, EntityName, EntityName, number])[] = [
  ["MAKES", "Strategy", "Recommendation", 50],
  ["DELIVERED_BY", "Recommendation", "Deliverable", 2],
  ["IN_AREA", "Deliverable", "PolicyArea", 1],
  ["HAS_AMBITION", "PolicyArea", "Ambition", 6],
  ["CONTRIBUTES_TO", "Deliverable", "Ambition", 1],
  ["MEASURED_BY", "Ambition", "Metric", 2],
  ["ASSIGNED_TO", "Deliverable", "Alliance", 19],
  ["COVERS", "Alliance", "Stp", 3],
  ["HAS_MEMBER", "Alliance", "Ccg", 11],
  ["CONTAINS", "Stp", "Ccg", 5],
  ["SUPPORTS", "NationalWork", "Deliverable", 2],
  ["IN_REGION", "Alliance", "Region", 1],
  ["LEADS", "Person", "Alliance", 1],
  ["CONCERNS", "Deliverable", "Topic", 2],
  ["PUBLISHED", "Organisation", "Strategy", 1],
];

const evidence = (relation: RelationName | null, about: string): readonly Evidence[] => [
  {
    basis: Basis.STATED,
    confidence: Confidence.HIGH,
    strength: relation ? relationOf(relation).strength : null,
    note: null,
    citations: [
      {
        source: "source:source-1",
        locator: "Annex A, row 12, column Delivered locally",
        quote: `Alliances should work with their partners so that ${about} is delivered by the date that the strategy sets`,
        start: 1200,
        end: 1300,
      },
    ],
  },
];

/** A value of a declared property that is like the real ones: every third optional one is missing. */
function valueOf(type: EntityName, prop: string, kind: Kind<unknown>, number: number): Value {
  if (kind.list) return [];
  if (kind.optional && number % 3 === 0) return null;
  if (kind.member) return { value: number * 1000, printed: `${number} thousand` };
  switch (kind.comparable) {
    case "text":
      return `${prop} ${String(number).padStart(6, "0")} of ${type} in words that are about as long as the usual`;
    case "integer":
    case "number":
      return number;
    case "flag":
      return number % 2 === 0;
    case "date":
      return `20${String(10 + (number % 10))}-04-01`;
    case "enum":
      return Object.values(kind.values ?? {})[number % 2] ?? null;
    default:
      return null;
  }
}

function entity(type: EntityName, slug: string, number: number): EntityRecord {
  const props = Object.fromEntries(
    entityOf(type).props.map(({ name, kind }) => [name, valueOf(type, name, kind, number)]),
  );
  const always = { ...props, name: `${type} ${slug}`, validFrom: null, validTo: null };
  return { id: idOf(type, slug), type, props: always, evidence: { name: evidence(null, slug) } };
}

function edge(relation: RelationName, from: string, to: string, number: number): EdgeRecord {
  const spec = relationOf(relation);
  const props = Object.fromEntries(
    (spec.props ?? []).map(({ name, kind }) => [
      name,
      kind.values ? (Object.values(kind.values)[number % 2] ?? null) : null,
    ]),
  );
  const strength = strengthRank(spec.strength);
  return {
    relation,
    from,
    to,
    ordinal: 0,
    validFrom: null,
    validTo: null,
    strength,
    props,
    evidence: evidence(relation, to),
  };
}

/**
 * A release as large as the real one, or many times as large: copies of one graph that have nothing to do with each other, so that what is asked of one
 * has the same answer in every size. The first copy's ids are like alliance:alliance-1, the third's like alliance:copy-3-alliance-1.
 */
export function grownRelease(copies: number): Release {
  const entities: EntityRecord[] = [];
  const edges: EdgeRecord[] = [];
  for (let copy = 1; copy <= copies; copy++) {
    const slug = (type: string, number: number) => `${copy > 1 ? `copy-${copy}-` : ""}${type.toLowerCase()}-${number}`;
    const sizeOf = (type: EntityName) => SIZES[type] ?? FEW;
    for (const type of ENTITY_NAMES)
      for (let i = 1; i <= sizeOf(type); i++) entities.push(entity(type, slug(type, i), (copy - 1) * sizeOf(type) + i));
    for (const [relation, from, to, many] of LINKS)
      for (let i = 1; i <= sizeOf(from); i++)
        for (let j = 0; j < many; j++)
          edges.push(
            edge(relation, idOf(from, slug(from, i)), idOf(to, slug(to, ((i * many + j) % sizeOf(to)) + 1)), i + j),
          );
  }
  entities.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { hash: createHash("sha256").update(`grown ${copies}`).digest("hex"), entities, edges, redirects: {} };
}
