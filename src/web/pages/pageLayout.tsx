import type { ComponentChildren } from "preact";
import { FEED_ADDRESSES } from "../../model/feedAddresses.js";
import type { Crumb, View } from "./page.js";
import type { PageAssets } from "./pageAssets.js";
import { Day } from "./parts/day.js";
import { DocumentHead } from "./parts/documentHead.js";
import { KeptInputs } from "./parts/keptInputs.js";
import { changed, Link, useSite } from "./parts/site.js";
import { StrengthPath } from "./parts/strength.js";
import { shortRelease } from "./parts/take.js";

const SITE_NAME = "Cancer Policy Graph";

/** The main places of the site, in the order of the head. */
const PLACES = [
  { name: "Recommendations", path: "/recommendation" },
  { name: "Places", path: "/alliance" },
  { name: "Gaps", path: "/gaps" },
  { name: "Time", path: "/time" },
  { name: "Documents", path: "/source" },
  { name: "How to read", path: "/how-to-read" },
];

const FOOT = [
  { name: "About", path: "/about" },
  { name: "How to read", path: "/how-to-read" },
  { name: "Accessibility", path: "/accessibility" },
  { name: "Data and downloads", path: "/data" },
  { name: "API playground", path: "/playground" },
];

function Mark() {
  return (
    <svg width="30" height="22" viewBox="0 0 30 22" aria-hidden="true">
      <g class="on">
        <StrengthPath strength="DIRECT" d="M2 3H28" />
        <StrengthPath strength="ROW" d="M2 11H22" />
        <StrengthPath strength="INFERRED" d="M2 19H16" />
      </g>
    </svg>
  );
}

/** The form that leads to `/search`. */
export function SearchForm({ id, value = "", big = false }: { id: string; value?: string; big?: boolean }) {
  const { publicPath } = useSite();
  return (
    <search>
      <form action={`${publicPath}/search`} class={big ? "find big" : "find"}>
        <label class="vh" for={id}>
          Search
        </label>
        <input id={id} name="q" type="search" placeholder="24, Swindon, 62 day" value={value} autocomplete="off" />
        <KeptInputs />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function Head({ crumbs }: Pick<View, "crumbs">) {
  // The first page has a larger search box of its own.
  const isFirst = crumbs.length === 0;
  const trail: readonly Crumb[] = isFirst ? [{ name: "Home" }] : [{ name: "Home", path: "/" }, ...crumbs];
  return (
    <header class="top">
      <div class="wrap">
        <Link class="name" to="/">
          <Mark />
          {SITE_NAME}
        </Link>
        <nav aria-label="Main">
          <ul class="plain">
            {PLACES.map(({ name, path }) => (
              <li key={path}>
                <Link to={path}>{name}</Link>
              </li>
            ))}
            <li>
              <Link to="/basket" data-basket="">
                Basket
              </Link>
            </li>
          </ul>
        </nav>
        {isFirst || <SearchForm id="q" />}
      </div>
      <div class="wrap where">
        <nav class="crumb" aria-label="Where you are">
          <ol>
            {trail.map(({ name, path }) => (
              <li key={name} aria-current={path === undefined ? "page" : undefined}>
                {path === undefined ? name : <Link to={path}>{name}</Link>}
              </li>
            ))}
          </ol>
        </nav>
        <Day />
      </div>
    </header>
  );
}

function Foot() {
  const { release } = useSite();
  return (
    <footer class="foot">
      <div class="wrap">
        <ul class="plain">
          {FOOT.map(({ name, path }) => (
            <li key={path}>
              <Link to={path}>{name}</Link>
            </li>
          ))}
        </ul>
        <p class="mute">
          {release && `Release ${shortRelease(release)} · `}not run or endorsed by the NHS or the government. Quotations
          belong to their publishers.
        </p>
      </div>
    </footer>
  );
}

interface LayoutProps extends Pick<View, "title" | "description" | "crumbs" | "links"> {
  readonly assets: PageAssets;
  readonly children: ComponentChildren;
}

/** The whole document of a page. */
export function Layout({ title, description, crumbs, links = [], assets, children }: LayoutProps) {
  const { publicPath, origin, url } = useSite();
  const feeds = FEED_ADDRESSES.map(({ path, mediaType }) => ({
    rel: "alternate",
    href: origin + path,
    type: mediaType,
    title: "Releases",
  }));
  return (
    <html lang="en-GB">
      <DocumentHead>
        <title>{crumbs.length === 0 ? SITE_NAME : `${title}: ${SITE_NAME}`}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={origin + changed(url, { asOf: null, release: null })} />
        {[...links, ...feeds].map(({ rel, href, type, title: what }) => (
          <link key={rel + href} rel={rel} href={href} type={type} title={what} />
        ))}
        <link rel="icon" href={`${publicPath}/assets/mark.svg`} />
        {assets.styles.map((path) => (
          <link key={path} rel="stylesheet" href={`${publicPath}/${path}`} />
        ))}
        {assets.scripts.map((path) => (
          <script key={path} type="module" src={`${publicPath}/${path}`} />
        ))}
      </DocumentHead>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Head crumbs={crumbs} />
        <main id="main" class="wrap">
          {children}
        </main>
        <Foot />
      </body>
    </html>
  );
}
