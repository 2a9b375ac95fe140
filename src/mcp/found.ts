import { z } from "zod";
import { addressOf } from "../export/entity/entityJson.js";
import { enumName } from "../model/identity.js";
import type { Detail } from "./fitItems.js";
import type { Graph } from "./graphSource.js";
import { type CitationData, quotation, quotationOf, quotationText, shownOf } from "./proof.js";

/** An entity as the API gives it in a list. */
export interface FoundData {
  readonly __typename: string;
  readonly id: string;
  readonly label: string;
  readonly citations: readonly CitationData[];
}

/** What is selected of an entity in a list, with the quotations that name it. Needs `QUOTED_FRAGMENT`. */
export const FOUND_FRAGMENT = `
fragment Found on Entity { __typename id label citations(field: "name") { ...Quoted } }`;

/** An entity: what it is called, why it is in the answer, and the words that name it. */
export const found = z.object({
  id: z.string(),
  type: z.string(),
  label: z.string(),
  address: z.string(),
  reason: z.string(),
  quotations: z.array(quotation),
});

/** See `found`. */
export type Found = z.infer<typeof found>;

/** An entity of the API in an answer. */
export const foundOf = (
  { origin }: Graph,
  { __typename, id, label, citations }: FoundData,
  reason: string,
  detail: Detail,
): Found => ({
  id,
  type: enumName(__typename),
  label,
  address: addressOf(origin, id),
  reason,
  quotations: shownOf(citations, detail).map(quotationOf),
});

/** Entities in a list for readers. */
export const foundText = (list: readonly Found[]): string =>
  list
    .map(
      ({ id, type, label, address, reason, quotations }) =>
        `- ${label} (${type}, ${id}): ${[reason, ...quotations.map(quotationText)].join(" ")} ${address}`,
    )
    .join("\n");
