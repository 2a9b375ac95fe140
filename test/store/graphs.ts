import fc from "fast-check";
import { type EntityName, entityOf } from "../../src/model/entities.js";
import { Basis } from "../../src/model/evidence.js";
import { idOf } from "../../src/model/identity.js";
import type { Members, PropertyType } from "../../src/model/propertyTypes.js";
import { RELATIONS, type RelationSpec } from "../../src/model/relations.js";
import type { EntityRecord, Release, Value } from "../../src/model/release.js";
import { hashed } from "../../src/seeds/release/readSeeds.js";
import { type EdgeExtras, type EdgeLine, type Props, releaseOf } from "./fixtures.js";

/** Types of the generated graphs: those that traces pass through. */
export const TYPES = [
  ..."Strategy Recommendation Deliverable PolicyArea Ambition Metric".split(" "),
  ..."Alliance Stp Ccg Region Person NationalWork".split(" "),
] as readonly EntityName[];

/** Ties but for case, accents or order; and U+FF61, which comes before U+10000 by code point and behind it by code unit. */
export const TEXTS = ["a", "A", "á", "ab", "b", "Ångström's 62 days", "\uff61", "\u{10000}", "a\u{10000}b"] as const;

/** The generated days of validity. */
export const DAYS = ["2013-04-01", "2016-12-06", "2019-08-01"] as const;

/** Entities of a type in one graph. The fewer, the more paths, ties and parallel edges. */
const MEMBERS = ["a", "b"] as const;

/** An edge between members of types. */
interface Edge {
  readonly relation: RelationSpec;
  readonly from: readonly [EntityName, number];
  readonly to: readonly [EntityName, number];
  readonly extras: EdgeExtras;
}

/** A graph without its place in a release. */
export interface Graph {
  /** By type, of each member. */
  readonly props: Readonly<Partial<Record<EntityName, readonly Props[]>>>;
  readonly edges: readonly Edge[];
  /** By type, of each member: what its evidence cites. */
  readonly cited: Readonly<Partial<Record<EntityName, readonly (readonly Place[])[]>>>;
}

/** A Source and a position in it. */
interface Place {
  readonly source: string;
  readonly locator: string;
}

/** The Sources that are cited, and where. */
export const SOURCES = ["source:paper", "source:board", "source:map"] as const;
export const LOCATORS = ["page 1", "Annex A, row 1", "Ánnex a, row 2"] as const;

/** A value of a kind, from so few that many are equal. */
export function someValue(kind: PropertyType<unknown>): fc.Arbitrary<Value> {
  if (kind.members) return fc.array(someItem(kind.members), { maxLength: 2 });
  switch (kind.comparable) {
    case "text":
      return fc.constantFrom(...TEXTS);
    case "integer":
      return fc.integer({ min: 0, max: 3 });
    case "number":
      return fc.constantFrom(-1, 0, 0.5, 2).map((value) => composed(kind, value));
    case "date":
      return fc.constantFrom(...DAYS).map((value) => composed(kind, value));
    case "flag":
      return fc.boolean();
    case "enum":
      return fc.constantFrom(...Object.values(kind.values ?? {}));
    case null:
      throw new Error("Only what is compared is generated");
  }
}

/** A value as its property holds it: as a member of a composite value, if it is compared by one. */
const composed = ({ member }: PropertyType<unknown>, value: number | string): Value =>
  member ? { [member]: value, printed: `${value}` } : value;

/** An item of a list of composite values. */
const someItem = (members: Members): fc.Arbitrary<Value> => {
  const ofMember = (name: string, type: PropertyType<unknown>): fc.Arbitrary<Value> =>
    name === "source"
      ? fc.constantFrom(...SOURCES, null)
      : type.optional
        ? fc.option(someValue(type))
        : someValue(type);
  const entries = Object.entries(members).map(([name, type]) => [name, ofMember(name, type)] as const);
  return fc.record(Object.fromEntries(entries)) as fc.Arbitrary<Readonly<Record<string, Value>>>;
};

const propsOf = (type: EntityName): fc.Arbitrary<Props> =>
  fc.record(
    Object.fromEntries(
      entityOf(type)
        .props.filter(({ type }) => type.comparable !== null || type.members !== null)
        .map(({ name, type }) => [
          name,
          name === "name" ? someValue(type) : fc.option(someValue(type), { freq: name.startsWith("valid") ? 2 : 3 }),
        ]),
    ),
  );

/** What the edges of one graph are among: few types, so that there are many ways from one to another. */
const THEMES = [
  "Strategy Recommendation Deliverable PolicyArea Ambition Metric",
  "Recommendation Deliverable Ambition Metric NationalWork",
  "Recommendation Deliverable Alliance Ccg NationalWork",
  "Deliverable Alliance Stp Ccg Region Person",
].map((types) => types.split(" ") as readonly EntityName[]);

const member = fc.nat({ max: MEMBERS.length - 1 });

const edgeOf = (relation: RelationSpec, types: readonly EntityName[]): fc.Arbitrary<Edge> => {
  const among = (ends: readonly EntityName[]) => fc.constantFrom(...ends.filter((type) => types.includes(type)));
  return fc
    .record({
      relation: fc.constant(relation),
      from: fc.tuple(among(relation.from), member),
      to: fc.tuple(among(relation.to), member),
      extras: fc.record({
        strength: fc.integer({ min: 1, max: 5 }),
        from: fc.option(fc.constantFrom(...DAYS), { freq: 3 }),
        to: fc.option(fc.constantFrom(...DAYS), { freq: 3 }),
        said: fc.array(
          fc.record({
            basis: fc.constantFrom(...Object.values(Basis)),
            source: fc.option(fc.constantFrom(...SOURCES), { freq: 4 }),
          }),
          { minLength: 1, maxLength: 2 },
        ),
        props: fc.record(
          Object.fromEntries((relation.props ?? []).map(({ name, type }) => [name, fc.option(someValue(type))])),
        ),
      }),
    })
    .map((edge) => (relation.sameType ? { ...edge, to: [edge.from[0], edge.to[1]] as const } : edge));
};

function edgesAmong(types: readonly EntityName[]): fc.Arbitrary<readonly Edge[]> {
  const relations = RELATIONS.filter(
    ({ from, to, derived }) =>
      !derived && from.some((type) => types.includes(type)) && to.some((type) => types.includes(type)),
  );
  const some = (traced: boolean) =>
    fc.oneof(
      ...relations.filter(({ trace }) => (trace !== null) === traced).map((relation) => edgeOf(relation, types)),
    );
  const edge = fc.oneof({ weight: 5, arbitrary: some(true) }, { weight: 1, arbitrary: some(false) });
  return fc.array(edge, { minLength: 20, maxLength: 60, size: "max" });
}

const places = fc.array(fc.record({ source: fc.constantFrom(...SOURCES), locator: fc.constantFrom(...LOCATORS) }), {
  maxLength: 2,
});

/** A small and dense graph: two entities of each type, and 20 to 60 edges among a few types, most of them such as a trace may take. */
export const graphs: fc.Arbitrary<Graph> = fc.record({
  props: fc.record(Object.fromEntries(TYPES.map((type) => [type, fc.tuple(...MEMBERS.map(() => propsOf(type)))]))),
  edges: fc.oneof(...THEMES.map(edgesAmong)),
  cited: fc.record(Object.fromEntries(TYPES.map((type) => [type, fc.tuple(...MEMBERS.map(() => places))]))),
});

/** Id of a member of a type in the graph of a place. */
export const idIn = (graph: number, type: EntityName, at: number): string => idOf(type, `${graph}-${MEMBERS[at]}`);

/** Every id of a type among some graphs. */
export const idsAmong = (count: number, type: EntityName): readonly string[] =>
  Array.from({ length: count }, (_, graph) => MEMBERS.map((_, at) => idIn(graph, type, at))).flat();

/** A release of several graphs that have nothing to do with each other. */
export function releaseOfGraphs(all: readonly Graph[]): Release {
  const entities = all.flatMap(({ props }, graph) =>
    Object.entries(props).flatMap(([type, members]) =>
      members.map((each, at): [string, Props] => [idIn(graph, type as EntityName, at), each]),
    ),
  );
  const lines = all.flatMap(({ edges: own }, graph) =>
    own.map(({ relation, from, to, extras }): EdgeLine => {
      return [`${idIn(graph, ...from)} ${relation.name} ${idIn(graph, ...to)}`, extras];
    }),
  );
  const release = releaseOf(Object.fromEntries(entities), lines, { "alliance:former": idIn(0, "Alliance", 0) });
  const cited = new Map(
    all.flatMap(({ cited: of }, graph) =>
      Object.entries(of).flatMap(([type, members]) =>
        members.map((each, at) => [idIn(graph, type as EntityName, at), each] as const),
      ),
    ),
  );
  return hashed({ ...release, entities: release.entities.map((entity) => citing(entity, cited.get(entity.id))) });
}

/** An entity whose name is cited from other places. */
function citing(entity: EntityRecord, given: readonly Place[] | undefined): EntityRecord {
  const [said] = entity.evidence.name ?? [];
  const [citation] = said?.citations ?? [];
  if (!given || !said || !citation) return entity;
  const citations = given.map((place) => ({ ...citation, ...place }));
  return { ...entity, evidence: { name: [{ ...said, citations }] } };
}
