import { ENTITIES } from "../../model/entities.js";
import { strengthOfRank } from "../../model/evidence.js";
import { RELATIONS } from "../../model/relations.js";
import type { EdgeRecord, EntityRecord, Value } from "../../model/release.js";
import { canonicalJson } from "../../seeds/canonicalJson.js";
import { type Cell, type CellType, camel, cellAt, type Declared, shapeOf } from "../propertyColumns.js";

/** A property of a node or relationship, as property graphs have them: a scalar, or a list of texts. */
export interface GraphProperty<T> {
  readonly name: string;
  readonly type: CellType;
  readonly list: boolean;
  readonly read: (record: T) => Cell | readonly string[];
}

type PropsRecord = Pick<EntityRecord | EdgeRecord, "props">;

/**
 * Properties as a property graph holds them: members of composite values one by one, such as populationValue; lists of texts as they are; lists of
 * composite values, which such graphs do not have, as JSON. Empty lists are left out.
 */
function declaredProperties(props: readonly Declared[]): readonly GraphProperty<PropsRecord>[] {
  const { scalars, lists } = shapeOf(props);
  return [
    ...scalars.map(({ path, type }) => ({
      name: camel(path),
      type,
      list: false,
      read: (record: PropsRecord) => cellAt(record.props, path),
    })),
    ...lists.map(({ prop, members }) => {
      const list = members.length === 1 && members[0]?.path.length === 0;
      return {
        name: prop,
        type: "string" as const,
        list,
        read: ({ props }: PropsRecord) => {
          const items = (props[prop] ?? []) as readonly Value[];
          if (items.length === 0) return null;
          return list ? items.map(String) : canonicalJson(items);
        },
      };
    }),
  ];
}

const scalar = <T>(name: string, type: CellType, read: (record: T) => Cell): GraphProperty<T> => ({
  name,
  type,
  list: false,
  read,
});

const EVIDENCE = scalar<EntityRecord>("evidence", "string", ({ evidence }) => canonicalJson(evidence));

/** The properties of the nodes of each entity type, besides the id. */
export const NODE_PROPERTIES: ReadonlyMap<string, readonly GraphProperty<EntityRecord>[]> = new Map(
  ENTITIES.map(({ name, props }) => [name, [...declaredProperties(props), EVIDENCE]]),
);

/** What every relationship has, whatever its type. */
const COMMON: readonly GraphProperty<EdgeRecord>[] = [
  scalar("ordinal", "integer", ({ ordinal }) => ordinal),
  scalar("strength", "integer", ({ strength }) => strength),
  scalar("strengthName", "string", ({ strength }) => strengthOfRank(strength)),
  scalar("validFrom", "string", ({ validFrom }) => validFrom),
  scalar("validTo", "string", ({ validTo }) => validTo),
  scalar("basis", "string", ({ evidence: [best] }) => best?.basis ?? null),
  scalar("quote", "string", ({ evidence: [best] }) => best?.citations[0]?.quote ?? null),
  scalar("locator", "string", ({ evidence: [best] }) => best?.citations[0]?.locator ?? null),
  scalar("source", "string", ({ evidence: [best] }) => best?.citations[0]?.source ?? null),
  scalar("evidence", "string", ({ evidence }) => canonicalJson(evidence)),
];

/** The properties of the relationships of each relation. */
export const RELATIONSHIP_PROPERTIES: ReadonlyMap<string, readonly GraphProperty<EdgeRecord>[]> = new Map(
  RELATIONS.map(({ name, props = [] }) => [name, [...declaredProperties(props), ...COMMON]]),
);
