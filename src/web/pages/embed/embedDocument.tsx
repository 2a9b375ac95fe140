import type { ComponentChild, ComponentChildren } from "preact";
import type { PageProblem } from "../page.js";
import type { PageAssets } from "../pageAssets.js";
import { longDay } from "../parts/day.js";
import { DocumentHead } from "../parts/documentHead.js";
import { LICENCE } from "../parts/licence.js";
import { addressIn, Link, linkTarget, type Site, useSite } from "../parts/site.js";
import { shortRelease } from "../parts/take.js";
import { renderWithin } from "../renderPage.js";
import type { Embed } from "./readEmbed.js";

interface DocumentProps {
  readonly title: string;
  readonly assets: PageAssets;
  /** Path of the same as a page. */
  readonly home: string | null;
  readonly children: ComponentChildren;
}

/** The whole document of an embed. It needs no script; without one, only its height does not follow its content. */
function EmbedDocument({ title, assets, home, children }: DocumentProps) {
  const { publicPath, origin } = useSite();
  return (
    <html lang="en-GB">
      <DocumentHead>
        <meta name="robots" content="noindex" />
        <title>{`${title}: Cancer Policy Graph`}</title>
        {home !== null && <link rel="canonical" href={origin + home} />}
        {assets.styles.map((path) => (
          <link key={path} rel="stylesheet" href={`${publicPath}/${path}`} />
        ))}
        {assets.scripts.map((path) => (
          <script key={path} defer src={`${publicPath}/${path}`} />
        ))}
      </DocumentHead>
      <body>
        <main class="embed" aria-labelledby="title">
          {children}
        </main>
      </body>
    </html>
  );
}

/** Says that the present release shows something else. */
function Outdated({ home }: { readonly home: string }) {
  const site = useSite();
  return (
    <p class="left note">
      Changed since: this is release {shortRelease(site.release)}, and the present release shows something else here.{" "}
      <a href={addressIn(site, home)} {...linkTarget(site)}>
        See what it shows now
      </a>
      .
    </p>
  );
}

/** Day, release, whose words they are, and where it is from. */
function Credit() {
  const { asOf, release } = useSite();
  const day = asOf === undefined ? "" : asOf === null ? "All times. " : `As of ${longDay(asOf)}. `;
  return (
    <footer class="small mute">
      <p>
        {day}Release {shortRelease(release)} of the <Link to="/">Cancer Policy Graph</Link>. {LICENCE} Links open a new
        tab.
      </p>
    </footer>
  );
}

const written = (site: Site, document: ComponentChild): string => `<!doctype html>${renderWithin(site, document)}`;

/** The HTML of an embed. @param isOutdated whether the present release shows something else */
export const embedHtml = ({ view, target, site }: Embed, isOutdated: boolean, assets: PageAssets): string =>
  written(
    site,
    <EmbedDocument title={view.title} assets={assets} home={target.home}>
      <h1 id="title">
        <Link to={target.home}>{view.title}</Link>
      </h1>
      {isOutdated && <Outdated home={target.home} />}
      {view.body}
      <Credit />
    </EmbedDocument>,
  );

/** The HTML that is sent when there is nothing to embed: the reason, and links. */
export const embedProblemHtml = ({ message, suggestions }: PageProblem, site: Site, assets: PageAssets): string =>
  written(
    site,
    <EmbedDocument title="Nothing to show" assets={assets} home={null}>
      <h1 id="title" class="quiet">
        Nothing can be shown here
      </h1>
      <p>{message}</p>
      <ul>
        {suggestions.map(({ name, path }) => (
          <li key={path}>
            <Link to={path}>{name}</Link>
          </li>
        ))}
        <li>
          <Link to="/">Cancer Policy Graph</Link>
        </li>
      </ul>
    </EmbedDocument>,
  );
