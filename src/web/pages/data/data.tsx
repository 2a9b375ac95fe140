import { FEED_ADDRESSES } from "../../../model/feedAddresses.js";
import { definePage } from "../page.js";
import { Link } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { formatCount } from "../parts/wording.js";
import { type DataPageQuery, type DataPageQueryVariables, dataPage } from "./dataQuery.js";
import { DOWNLOADS } from "./downloads.js";

const TITLE = "Data and downloads";

const sum = (counts: readonly { readonly count: number }[]): string =>
  formatCount(counts.reduce((all, { count }) => all + count, 0));

function Downloads() {
  return (
    <table class="stack">
      <caption>The whole release as one file</caption>
      <thead>
        <tr>
          <th scope="col">Format</th>
          <th scope="col">For</th>
        </tr>
      </thead>
      <tbody>
        {DOWNLOADS.map(({ format, name, use }) => (
          <tr key={format}>
            <th scope="row">
              <Link to={`/export/${format}`}>{name}</Link>
            </th>
            <td data-l="For">{use}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The whole graph as files, and the ways to ask for parts of it. */
export const data = definePage<DataPageQuery, DataPageQueryVariables>({
  url: "/data",
  isDated: false,
  document: dataPage,
  variables: () => ({}),
  view: ({ release }) => ({
    title: TITLE,
    description: "The whole Cancer Policy Graph as CSV, Parquet, JSON, RDF and GraphML, and its API.",
    crumbs: [{ name: TITLE }],
    body: (
      <>
        <h1>{TITLE}</h1>
        <p>
          Release <code>{release.version}</code> holds {sum(release.entityCounts)} entities and{" "}
          {sum(release.relationCounts)} links, each with its quotations. The name of a release is made from its content:
          the same name always means the same graph, on every server.
        </p>
        <Take title={TITLE} document={dataPage} variables={{}} files={[]} feeds={FEED_ADDRESSES} />
        <section>
          <h2>All of it</h2>
          <Downloads />
          <p class="small mute">
            <Link to="/export">The list of formats</Link> and <Link to="/releases">of releases</Link> for programs.
            Under “Follow” are feeds of what each release changes. The SHA-256 of the JSON lines without their first is
            the full name of the release: <code>{release.hash}</code>
          </p>
        </section>
        <section>
          <h2>Parts of it</h2>
          <ul>
            <li>
              Every table of the site is there as CSV and JSON, under “File”: for example{" "}
              <Link to="/recommendation.csv">all recommendations</Link> or <Link to="/alliance.csv">all alliances</Link>
              .
            </li>
            <li>
              Every entity is there as CSV, JSON, JSON-LD, Turtle and Markdown at its address with a suffix: for example{" "}
              <Link to="/alliance/wessex.json">/alliance/wessex.json</Link>.
            </li>
            <li>
              <Link to="/q">Saved queries</Link> answer by a plain address, also as CSV:{" "}
              <Link to="/q/search-page.csv?text=Swindon">/q/search-page.csv?text=Swindon</Link>.
            </li>
            <li>
              <Link to="/playground">The API</Link> answers any other question, in GraphQL.
            </li>
          </ul>
        </section>
        <section>
          <h2>Licence</h2>
          <p>
            Facts and quotations belong to the publishers of their sources; <Link to="/about">About</Link> lists each
            with its licence. Whatever you take names its release, so that readers can find the same.
          </p>
        </section>
      </>
    ),
  }),
});
