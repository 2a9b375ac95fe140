import { Bar } from "../parts/bar.js";
import { EntityLink } from "../parts/entityLink.js";
import { dayWords } from "../parts/propertyValue.js";
import { formatCount, formatShare } from "../parts/wording.js";
import type { HomePageQuery } from "./homeQuery.js";

type Source = HomePageQuery["sources"]["nodes"][number];

/** Kinds whose text was read from beginning to end; rows of the others are cited one by one. */
const READ: readonly Source["kind"][] = ["DOCUMENT", "NEWSLETTER", "WEB_PAGE"];
const WIDTH = 64;

function published({ publisher, published: day, publishedPrecision }: Source): string {
  return `${publisher ?? "no publisher printed"}, ${day ? dayWords(day, publishedPrecision) : "no date printed"}`;
}

function DocumentRow({ source }: { readonly source: Source }) {
  const { id, title, factCount, quotedShare } = source;
  return (
    <tr>
      <th scope="row">
        <EntityLink id={id}>{title}</EntityLink>
        <br />
        <span class="small mute">{published(source)}</span>
      </th>
      <td class="num" data-l="Facts">
        {formatCount(factCount)}
      </td>
      <td data-l="Quoted">
        {quotedShare === null ? (
          "not known"
        ) : (
          <>
            <Bar share={quotedShare} width={WIDTH} isFramed /> {formatShare(quotedShare)}
          </>
        )}
      </td>
    </tr>
  );
}

function LookupTable({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <table class="stack">
      <caption>Look-ups and lists</caption>
      <thead>
        <tr>
          <th scope="col">Look-up</th>
          <th scope="col" class="num">
            Facts
          </th>
          <th scope="col" class="num">
            Quotations
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ id, title, factCount, quotationCount }) => (
          <tr key={id}>
            <th scope="row">
              <EntityLink id={id}>{title}</EntityLink>
            </th>
            <td class="num" data-l="Facts">
              {formatCount(factCount)}
            </td>
            <td class="num" data-l="Quotations">
              {formatCount(quotationCount)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The documents with how much of each is quoted, and the look-ups. */
export function Documents({ sources }: { readonly sources: readonly Source[] }) {
  const lookups = sources.filter(({ kind }) => !READ.includes(kind));
  return (
    <section>
      <h2>The documents, and how much of each is quoted</h2>
      <table class="stack">
        <caption>Documents whose text was read</caption>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col" class="num">
              Facts
            </th>
            <th scope="col">Share quoted</th>
          </tr>
        </thead>
        <tbody>
          {sources
            .filter(({ kind }) => READ.includes(kind))
            .map((source) => (
              <DocumentRow key={source.id} source={source} />
            ))}
        </tbody>
      </table>
      <details class="more">
        <summary>{lookups.length} look-ups and lists, cited row by row</summary>
        <LookupTable sources={lookups} />
      </details>
      <p class="small mute">A fact that two documents support counts in both.</p>
    </section>
  );
}
