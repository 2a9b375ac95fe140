import type { Evidence } from "../../model/evidence.js";
import type { Column, Row } from "./table.js";

/** The columns that say what supports a row, from its strongest evidence; `citations` holds all of it. */
export const EVIDENCE_COLUMNS: readonly Column[] = [
  { name: "basis", type: "string", description: "By whom it is stated, from the strongest evidence." },
  { name: "quote", type: "string", description: "The first quotation of that evidence, exactly as printed." },
  { name: "locator", type: "string", description: "Where in the source the quotation is." },
  { name: "source", type: "string", description: "Id of the source that is quoted." },
];

/** The cells of those columns. */
export function evidenceCells(evidence: readonly Evidence[] | undefined): Row {
  const [best] = evidence ?? [];
  const [citation] = best?.citations ?? [];
  return [best?.basis ?? null, citation?.quote ?? null, citation?.locator ?? null, citation?.source ?? null];
}
