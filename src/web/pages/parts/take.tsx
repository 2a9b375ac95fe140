import type { PageDocument } from "../page.js";
import { CODE_SAMPLES } from "./codeSamples.js";
import { dayParameter, longDay } from "./day.js";
import { changed, Link, queryString, type Site, useSite } from "./site.js";

/** A file of what a page shows. */
export interface PageFile {
  readonly name: string;
  /** Path within the site. */
  readonly path: string;
}

interface TakeProps {
  readonly title: string;
  readonly document: PageDocument;
  readonly variables: object;
  /** None where the page shows nothing that a table holds. */
  readonly files: readonly PageFile[];
  /** Feeds of what changes; none where there is nothing to follow. */
  readonly feeds?: readonly PageFile[];
}

/** How much of a release's hash names it in addresses and citations. */
export const shortRelease = (hash: string): string => hash.slice(0, 12);

/** The page's address, with the day that it shows. */
export const addressOf = ({ origin, url, asOf }: Site): string => origin + changed(url, { asOf: dayParameter(asOf) });

/** How to cite a page: Harvard style, without a day of access, because the release says which graph was seen. */
export function citationOf(title: string, site: Site): string {
  const { asOf, release } = site;
  const day = asOf === undefined ? "" : asOf === null ? ", all times" : `, as of ${longDay(asOf)}`;
  return `Cancer Policy Graph, ${title}${day}. Release ${shortRelease(release)}. ${addressOf(site)}`;
}

/** What a reader can take from a page: its address, the query that made it, files, a citation. */
export function Take({ title, document, variables, files, feeds = [] }: TakeProps) {
  const site = useSite();
  const { asOf } = site;
  const address = addressOf(site);
  const pinned = site.origin + changed(address.slice(site.origin.length), { release: shortRelease(site.release) });
  const operation = { endpoint: `${site.origin}/graphql`, query: document.text, variables };
  const playground = `/playground${queryString({ query: document.text, variables: JSON.stringify(variables, null, 2) })}`;
  return (
    <>
      <nav class="take" aria-label="Take this view">
        <details name="take">
          <summary>Address</summary>
          <div>
            <p>This view, in this release:</p>
            <pre>{pinned}</pre>
            <p>
              Without <code>release</code>, the address shows whatever is current.
            </p>
          </div>
        </details>
        <details name="take">
          <summary>Query</summary>
          <div>
            <p>
              The query that made this page. <Link to={playground}>Open it in the playground</Link>, or take it as code.
            </p>
            <pre>{document.text.trim()}</pre>
            {CODE_SAMPLES.map(({ name, write }) => (
              <details key={name} class="more">
                <summary>{name}</summary>
                <pre>{write(operation)}</pre>
              </details>
            ))}
          </div>
        </details>
        {files.length > 0 && (
          <details name="take">
            <summary>File</summary>
            <div>
              <p>Exactly this view, in release {shortRelease(site.release)}:</p>
              <ul class="plain row">
                {files.map(({ name, path }) => (
                  <li key={path}>
                    <Link to={path}>{name}</Link>
                  </li>
                ))}
              </ul>
            </div>
          </details>
        )}
        {feeds.length > 0 && (
          <details name="take">
            <summary>Follow</summary>
            <div>
              <p>What each new release changes here, for a feed reader:</p>
              <ul class="plain row">
                {feeds.map(({ name, path }) => (
                  <li key={path}>
                    <a href={site.publicPath + path}>{name}</a>
                  </li>
                ))}
              </ul>
            </div>
          </details>
        )}
        <details name="take">
          <summary>Cite</summary>
          <div>
            <p class="said">{citationOf(title, site)}</p>
          </div>
        </details>
        {site.canBeEmbedded && (
          <details name="take">
            <summary>Embed</summary>
            <div>
              <p>Show this view on a page of your own, with its quotations, licence and release.</p>
              <p>
                <Link
                  to={`/embed${queryString({ url: changed(site.url, { asOf: dayParameter(asOf), release: null }) })}`}
                >
                  Make the code for it
                </Link>
              </p>
            </div>
          </details>
        )}
      </nav>
      <p class="paper small">{citationOf(title, site)}</p>
    </>
  );
}
