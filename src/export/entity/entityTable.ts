import { type Evidence, strengthOfRank } from "../../model/evidence.js";
import type { Value } from "../../model/release.js";
import { csvLine } from "../csvText.js";
import { markdownLines } from "../markdownText.js";
import type { Cell } from "../propertyColumns.js";
import type { EntityData } from "./readEntity.js";

const COLUMNS = ["field", "value", "name", "strength", "basis", "confidence", "quote", "locator", "source"];

/** What is known of an entity as rows: a property or a link, with one quotation that supports it in each row. */
function rowsOf({ entity: { props, evidence }, relations }: EntityData): readonly (readonly Cell[])[] {
  const properties = Object.entries(props).filter(([, value]) => !isEmpty(value));
  return [
    ...properties.flatMap(([name, value]) => withQuotes([name, textOf(value), null, null], evidence[name] ?? [])),
    ...relations.flatMap(({ field, links }) =>
      links.flatMap(({ other, edge }) =>
        withQuotes([field.field, other.id, other.name, strengthOfRank(edge.strength)], edge.evidence),
      ),
    ),
  ];
}

const isEmpty = (value: Value): boolean => value === null || (Array.isArray(value) && value.length === 0);

function withQuotes(cells: readonly Cell[], evidence: readonly Evidence[]): readonly (readonly Cell[])[] {
  const quotes = evidence.flatMap(({ basis, confidence, citations }) =>
    citations.map(({ quote, locator, source }) => [...cells, basis, confidence, quote, locator, source]),
  );
  return quotes.length > 0 ? quotes : [[...cells, null, null, null, null, null]];
}

/** A value as text: members of composite values with their names, items of lists separated by "; ". */
function textOf(value: Value): string {
  if (Array.isArray(value)) return value.map((item: Value) => textOf(item)).join("; ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .filter(([, member]) => !isEmpty(member))
    .map(([name, member]) => `${name}: ${textOf(member)}`)
    .join(", ");
}

/** An entity as CSV. */
export const entityCsv = (data: EntityData): string => [COLUMNS, ...rowsOf(data)].map(csvLine).join("");

/** An entity as Markdown: its name, and a table. */
export const entityMarkdown = (data: EntityData, { address, release }: { address: string; release: string }): string =>
  [
    `# ${String(data.entity.props.name)}\n\n`,
    `<${address}>, release ${release.slice(0, 12)}\n\n`,
    ...markdownLines(COLUMNS, rowsOf(data)),
  ].join("");
