import { z } from "zod";
import { Basis, Confidence, Strength, strengthOfRank } from "../../model/evidence.js";
import { enumName } from "../../model/identity.js";
import type { EntityData } from "./readEntity.js";

/** Where the addresses of entities begin, and what the data are from. */
export interface EntityContext {
  /** Begins every address, such as "https://example.org"; without a slash at the end. */
  readonly origin: string;
  readonly release: string;
  /** The day for which the data hold; null for all times. */
  readonly asOf: string | null;
}

const citation = z.strictObject({
  source: z.string().describe("Id of the source."),
  locator: z.string().describe("Position in the source."),
  quote: z.string().describe("The words exactly as printed, with white space collapsed."),
  start: z.int().describe("Offset of the first code point in the source's text file."),
  end: z.int().describe("Offset after the last code point."),
});

const evidence = z.strictObject({
  basis: z.enum(Basis),
  confidence: z.enum(Confidence),
  strength: z.enum(Strength).nullable(),
  note: z.string().nullable(),
  citations: z.array(citation),
});

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

const link = z.strictObject({
  id: z.string().describe("Id of the entity at the other end."),
  type: z.string(),
  name: z.string(),
  address: z.url(),
  strength: z.enum(Strength),
  validFrom: date,
  validTo: date,
  properties: z.record(z.string(), z.json()).describe("Properties of the link, such as its extent."),
  evidence: z.array(evidence).min(1),
});

const entity = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    label: z.string().describe("What the entity is called."),
    address: z.url().describe("The permanent address."),
    release: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("Hash of the release that the data are from."),
    asOf: date.describe("The day for which the data hold; null for all times."),
    properties: z.record(z.string(), z.json()).describe("Every property; null or an empty list if no source gives it."),
    evidence: z.record(z.string(), z.array(evidence)).describe("Evidence by property."),
    links: z
      .record(
        z.string(),
        z.strictObject({
          relation: z.string(),
          direction: z.enum(["FORWARD", "BACKWARD"]),
          totalCount: z.int().describe("Number of all links, of which at most 500 are listed."),
          items: z.array(link),
        }),
      )
      .describe("Links by the name of their field in the API."),
  })
  .meta({ title: "An entity of the Cancer Policy Graph" });

/** An entity as JSON. */
type EntityJson = z.infer<typeof entity>;

/** JSON Schema of the JSON form of an entity. */
export const entityJsonSchema = (): object => z.toJSONSchema(entity);

/** The permanent address of an entity. */
export const addressOf = (origin: string, id: string): string => `${origin}/id/${id}`;

/** The permanent address of an entity in a release. */
export const releaseAddressOf = (origin: string, id: string, release: string): string =>
  `${addressOf(origin, id)}?release=${release}`;

/** An entity with its links as JSON. */
export function entityJson(
  { entity: { id, type, props, evidence: own }, relations }: EntityData,
  context: EntityContext,
) {
  const { origin, release, asOf } = context;
  return {
    id,
    type: enumName(type),
    label: String(props.name),
    address: addressOf(origin, id),
    release,
    asOf,
    properties: props,
    evidence: own,
    links: Object.fromEntries(
      relations.map(({ field: { field, relation, direction }, totalCount, links }) => [
        field,
        {
          relation: relation.name,
          direction,
          totalCount,
          items: links.map(({ other, edge }) => ({
            ...other,
            type: enumName(other.type),
            address: addressOf(origin, other.id),
            strength: strengthOfRank(edge.strength),
            validFrom: edge.validFrom,
            validTo: edge.validTo,
            properties: edge.props,
            evidence: edge.evidence,
          })),
        },
      ]),
    ),
  } satisfies Record<keyof EntityJson, unknown>;
}
