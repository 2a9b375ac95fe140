import { parseId } from "../../../model/identity.js";
import type { PageDocument } from "../page.js";
import { type BasketItem, fieldOf } from "./basketItems.js";

const EVIDENCE = `evidence {
        basis confidence strength note
        citations {
          quote plainQuote locator source { id title }
          reference ris: reference(style: RIS) bibtex: reference(style: BIBTEX) cslJson: reference(style: CSL_JSON)
        }
      }`;

/** Selections of links, with every form of their references: an entity for each, named as `collectedLinks` reads it. */
export function linkSelections(items: readonly BasketItem[]): string {
  const fields = items.map((item, index) => {
    const field = fieldOf(item);
    const edge = `node { id label } ${EVIDENCE}`;
    const link = field?.one
      ? `${field.field} { ${edge} }`
      : `${field?.field}(first: 1, filter: { id: { eq: "${item.to}" } }) { edges { ${edge} } }`;
    return `  link${index + 1}: node(id: "${item.from}") {
    ... on ${parseId(item.from)?.type} {
      id label
      ${link}
    }
  }
`;
  });
  return fields.join("");
}

/** The query for the links of a basket. */
export function basketDocument(items: readonly BasketItem[]): PageDocument {
  const body = items.length === 0 ? "  release { hash }\n" : linkSelections(items);
  return {
    name: "basket-page",
    text: `# Page: Basket\n# Links that a reader has collected, with their quotations.\nquery BasketPage {\n${body}}\n`,
  };
}
