import type { ComponentChildren } from "preact";
import { entityPath } from "../../../model/identity.js";
import { EntityLink } from "./entityLink.js";
import { ReportLink } from "./reportLink.js";
import { addressIn, useSite } from "./site.js";
import type { Strength } from "./strength.js";

/** A quotation with its place. */
export interface CitationParts {
  readonly quote: string;
  /** The quotation without the markup of the text file. */
  readonly plainQuote?: string;
  readonly locator?: string;
  readonly source: CitedSource;
}

/** A source as far as it is known. */
interface CitedSource {
  readonly id?: string;
  readonly title: string;
}

/** What supports a link or a property. */
export interface EvidenceParts {
  readonly basis?: "STATED" | "REFERENCE" | "INFERRED" | "DISPUTED";
  readonly confidence?: "HIGH" | "MEDIUM" | "LOW";
  readonly strength?: Strength | null;
  readonly note?: string | null;
  readonly citations: readonly CitationParts[];
}

/** Who makes a statement, in words. */
export const BASIS_WORDS: Readonly<Record<NonNullable<EvidenceParts["basis"]>, string>> = {
  STATED: "Stated by the source",
  REFERENCE: "An official look-up",
  INFERRED: "A curator’s reading",
  DISPUTED: "Sources disagree",
};

/** How sure a statement is, in words. */
export const CONFIDENCE_WORDS: Readonly<Record<NonNullable<EvidenceParts["confidence"]>, string>> = {
  HIGH: "high",
  MEDIUM: "medium",
  LOW: "low",
};

/** The words of a source, in quotation marks. */
export function Quotation({ citation }: { readonly citation: CitationParts }) {
  return <blockquote cite={useAddress(citation.source)}>“{citation.plainQuote ?? citation.quote}”</blockquote>;
}

/** Address of a source's page; undefined where its id is not known. */
export function useAddress({ id }: CitedSource): string | undefined {
  const site = useSite();
  return id === undefined ? undefined : addressIn(site, entityPath(id));
}

/** The title of a source, which leads to its page where its id is known. */
export function SourceTitle({ source: { id, title } }: { readonly source: CitedSource }) {
  return id === undefined ? title : <EntityLink id={id}>{title}</EntityLink>;
}

interface EvidenceProps {
  readonly evidence: EvidenceParts;
  /** What can be done with it, at its end. */
  readonly children?: ComponentChildren;
}

/** Quotations with their places, who makes the statement, how sure it is, and why. */
export function EvidenceFigure({ evidence, children }: EvidenceProps) {
  const { basis, confidence, note, citations } = evidence;
  return (
    <figure>
      {citations.map((citation) => (
        <Quotation key={citation.quote} citation={citation} />
      ))}
      <figcaption>
        {placesOf(citations).map(({ source, locators }) => (
          <>
            <SourceTitle source={source} />
            {locators.length > 0 && `, ${locators.join("; ")}`}
            {". "}
          </>
        ))}
        {basis && <b>{BASIS_WORDS[basis]}</b>}
        {confidence && `, confidence ${CONFIDENCE_WORDS[confidence]}`}
        {basis && "."}
        {note && <i> {note}</i>}
        <ReportLink citations={citations} />
        {children && <> {children}</>}
      </figcaption>
    </figure>
  );
}

/** Each source once, with its places in the order of the quotations. */
function placesOf(citations: readonly CitationParts[]) {
  const keyOf = ({ id, title }: CitedSource): string => id ?? title;
  const sources = new Map(citations.map(({ source }) => [keyOf(source), source]));
  return [...sources].map(([key, source]) => {
    const places = citations.filter((citation) => keyOf(citation.source) === key).map(({ locator }) => locator);
    return { source, locators: [...new Set(places)].filter(Boolean) };
  });
}
