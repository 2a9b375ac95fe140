import { type EntityName, entityOf } from "../../src/model/entities.js";
import { Basis, Confidence, type Evidence, strengthOfRank } from "../../src/model/evidence.js";
import { parseId } from "../../src/model/identity.js";
import { relationOf } from "../../src/model/relations.js";
import type { EdgeRecord, EntityRecord, Release, Value } from "../../src/model/release.js";
import { hashed } from "../../src/seeds/release/readSeeds.js";

/** Properties of an entity that are not null; its name is the slug where none is given. */
export type Props = Readonly<Record<string, Value>>;

/** What an edge has besides its ends. */
export interface EdgeExtras {
  /** Rank of its one piece of evidence; the relation's own strength where left out. */
  readonly strength?: number;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly props?: Props;
  /** Id of the Source that is cited. */
  readonly source?: string;
  /** Several pieces of evidence instead of one, each with a basis and the Source that it cites, if any. */
  readonly said?: readonly { readonly basis: Basis; readonly source: string | null }[];
}

/** "alliance:a COVERS stp:b", alone or with more. */
export type EdgeLine = string | readonly [string, EdgeExtras];

/** One piece of evidence that cites a source. */
export function evidence(strength: number | null, quote: string, source = "source:paper"): Evidence {
  return {
    basis: Basis.STATED,
    confidence: Confidence.HIGH,
    strength: strength === null ? null : strengthOfRank(strength),
    note: null,
    citations: [{ source, locator: "page 1", quote, start: 0, end: [...quote].length }],
  };
}

const valueOfNothing = (list: boolean): Value => (list ? [] : null);

function entityRecord(id: string, given: Props): EntityRecord {
  const parsed = parseId(id);
  if (!parsed) throw new Error(`${id} is no id`);
  const { props } = entityOf(parsed.type);
  const stranger = Object.keys(given).find((name) => !props.some((prop) => prop.name === name));
  if (stranger) throw new Error(`${parsed.type} has no ${stranger}`);
  const name = given.name ?? parsed.slug;
  return {
    id,
    type: parsed.type,
    props: Object.fromEntries(
      props.map((prop) => [
        prop.name,
        prop.name === "name" ? name : (given[prop.name] ?? valueOfNothing(prop.type.list)),
      ]),
    ),
    evidence: { name: [evidence(null, String(name))] },
  };
}

function edgeRecord(line: EdgeLine, earlier: readonly EdgeRecord[]): EdgeRecord {
  const [text, extras] = typeof line === "string" ? [line, {}] : line;
  const [from = "", name = "", to = ""] = text.split(" ");
  const relation = relationOf(name);
  const strength = extras.strength ?? 0;
  const own = evidence(strength || null, text, extras.source);
  const piece = strength ? own : { ...own, strength: relation.strength };
  return {
    relation: relation.name,
    from,
    to,
    ordinal: earlier.filter((edge) => edge.relation === name && edge.from === from && edge.to === to).length,
    validFrom: extras.from ?? null,
    validTo: extras.to ?? null,
    strength: strength || rankOf(piece),
    props: Object.fromEntries((relation.props ?? []).map((prop) => [prop.name, extras.props?.[prop.name] ?? null])),
    evidence: extras.said?.map(({ basis, source }) => ({
      ...piece,
      basis,
      citations: source === null ? [] : piece.citations.map((citation) => ({ ...citation, source })),
    })) ?? [piece],
  };
}

const rankOf = ({ strength }: Evidence): number =>
  [1, 2, 3, 4, 5].find((rank) => strengthOfRank(rank) === strength) ?? 1;

/**
 * A release of a few lines. Entities that only edges name are added with their slugs as names, and the source that all evidence cites.
 * @param entities properties by id
 * @param edges further edges of a relation between the same two get the next ordinal
 */
export function releaseOf(
  entities: Readonly<Record<string, Props>>,
  edges: readonly EdgeLine[] = [],
  redirects: Readonly<Record<string, string>> = {},
): Release {
  const edgeRecords: EdgeRecord[] = [];
  for (const line of edges) edgeRecords.push(edgeRecord(line, edgeRecords));
  const paper = { title: "Paper", kind: "DOCUMENT", licence: "none stated" };
  const named = {
    "source:paper": paper,
    ...Object.fromEntries(
      edgeRecords.flatMap(({ from, to }) => [
        [from, {}],
        [to, {}],
      ]),
    ),
  };
  return hashed({
    entities: Object.entries({ ...named, ...entities }).map(([id, props]) => entityRecord(id, props)),
    edges: edgeRecords,
    redirects,
  });
}

/** The type of an id. */
export function typeOf(id: string): EntityName {
  const parsed = parseId(id);
  if (!parsed) throw new Error(`${id} is no id`);
  return parsed.type;
}
