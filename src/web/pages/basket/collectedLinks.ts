import type { EvidenceParts } from "../parts/evidenceFigure.js";
import { type BasketItem, fieldOf } from "./basketItems.js";

/** A quotation with its reference in every form. */
export interface CollectedCitation {
  readonly quote: string;
  readonly plainQuote: string;
  readonly locator: string;
  readonly source: { readonly id: string; readonly title: string };
  readonly reference: string;
  readonly ris: string;
  readonly bibtex: string;
  readonly cslJson: string;
}

interface Edge {
  readonly node: { readonly id: string; readonly label: string };
  readonly evidence: readonly (Omit<EvidenceParts, "citations"> & {
    readonly citations: readonly CollectedCitation[];
  })[];
}

type Found = { readonly label: string } & Readonly<Record<string, unknown>>;

/** The answer to the query of a basket: an entity for each item, with the field of its relation. */
export type BasketAnswer = Readonly<Record<string, Found | null>>;

/** A link of a basket; its edge is null where the release does not have it. */
export interface CollectedLink {
  readonly item: BasketItem;
  readonly label: string;
  readonly edge: Edge | null;
}

/** The links of a basket, in the order of the address. */
export function collectedLinks(items: readonly BasketItem[], answer: BasketAnswer): readonly CollectedLink[] {
  return items.map((item, index) => {
    const found = answer[`link${index + 1}`] ?? null;
    const link = found?.[fieldOf(item)?.field ?? ""] as Edge | { readonly edges: readonly Edge[] } | null | undefined;
    const edges = link ? ("edges" in link ? link.edges : [link]) : [];
    const edge = edges.find(({ node }) => node.id === item.to) ?? null;
    return { item, label: found?.label ?? item.from, edge };
  });
}

/** Every quotation once, in the order of the links. */
export function citationsOf(links: readonly CollectedLink[]): readonly CollectedCitation[] {
  const all = links.flatMap(({ edge }) => edge?.evidence.flatMap(({ citations }) => citations) ?? []);
  return [...new Map(all.map((citation) => [citation.reference, citation])).values()];
}
