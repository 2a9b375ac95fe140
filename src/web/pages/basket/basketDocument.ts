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

/** The query for the links of a basket, with every form of their references. */
export function basketDocument(items: readonly BasketItem[]): PageDocument {
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
  const body = fields.length === 0 ? "  release { hash }\n" : fields.join("");
  return {
    name: "basket-page",
    text: `# Page: Basket\n# Links that a reader has collected, with their quotations.\nquery BasketPage {\n${body}}\n`,
  };
}
