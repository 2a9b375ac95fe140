import { SourceKind } from "../../model/entities/source.js";
import { Basis, type Citation } from "../../model/evidence.js";
import type { Rule } from "./rule.js";

// Pages of the Government, the NHS nationally and the statistical authority. Those of single trusts and alliances are secondary.
const OFFICIAL = /^(?:[\w-]+\.)*(?:gov\.uk|england\.nhs\.uk|digital\.nhs\.uk|www\.nhs\.uk)$/;
const ADDRESS = /https?:\/\/([^/\s]+)/;

/** REFERENCE is an official look-up or an official page, and a link that an official look-up makes is REFERENCE, not STATED. */
export const basisOfEvidence: Rule = ({ entities, attributes, links, evidenceOf }, report) => {
  const kinds = new Map(entities.filter(({ type }) => type === "Source").map(({ id, props }) => [id, props.kind]));
  const isLookup = ({ source }: Citation): boolean => kinds.get(source) === SourceKind.LOOKUP;
  const isOfficial = (citation: Citation): boolean =>
    isLookup(citation) ||
    (kinds.get(citation.source) === SourceKind.FACT_LIST && OFFICIAL.test(ADDRESS.exec(citation.locator)?.[1] ?? ""));
  const ofLinks = new Set(links.flatMap(({ claims }) => claims));
  for (const claim of [...attributes.flatMap(({ claims }) => claims), ...ofLinks]) {
    const citations = evidenceOf(claim)?.citations ?? [];
    const other = citations.find((citation) => !isOfficial(citation));
    if (claim.basis === Basis.REFERENCE && other)
      report(
        claim.place,
        `The basis is REFERENCE, but ${other.source} (${other.locator}) is no official look-up or page.`,
        {
          expected: "basis: STATED, which is what a document or a secondary page says",
        },
      );
    if (ofLinks.has(claim) && claim.basis === Basis.STATED && citations.length > 0 && citations.every(isLookup))
      report(claim.place, `The basis is STATED, but ${citations[0]?.source} is an official look-up.`, {
        expected: "basis: REFERENCE",
      });
  }
};
