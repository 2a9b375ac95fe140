import type { EvidenceParts } from "../parts/evidenceFigure.js";
import type { Strength } from "../parts/strength.js";

/** An entity as other entities' pages name it. */
export interface NamedEntity {
  readonly id: string;
  readonly label: string;
}

/** Evidence of one property of an entity. */
export interface PropertyEvidence extends EvidenceParts {
  readonly field: string | null;
}

/** A link of an entity. Properties of the link and identifiers of the node are there under their own names. */
export interface Edge {
  readonly strength: Strength;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Only links across time have it. */
  readonly holds?: boolean;
  readonly evidence: readonly EvidenceParts[];
  readonly node: NamedEntity & Readonly<Record<string, unknown>>;
  readonly [property: string]: unknown;
}

/** A page of links. */
export interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Edge[];
}

/** Another name. */
export interface AliasValue {
  readonly name: string;
  readonly source: { readonly id: string; readonly title: string } | null;
}

/** A code in an official scheme. */
export interface CodeValue {
  readonly scheme: string;
  readonly code: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: { readonly id: string; readonly title: string } | null;
}

/** What every entity has. Its other properties and its relations are there under their own names. */
export interface EntityValue extends NamedEntity {
  readonly name: string;
  readonly description: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly aliases: readonly AliasValue[];
  readonly codes: readonly CodeValue[];
  readonly evidence: readonly PropertyEvidence[];
  readonly [field: string]: unknown;
}

/** Answer to the query of an entity's page. */
export interface EntityAnswer {
  readonly entity: EntityValue | null;
}
