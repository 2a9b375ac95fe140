import { SearchForm } from "../layout.js";
import { definePage } from "../page.js";
import { EntityLink } from "../parts/entityLink.js";
import { StrengthKey } from "../parts/strengthKey.js";
import { Take } from "../parts/take.js";
import { type HomePageQuery, type HomePageQueryVariables, homePage } from "./homeQuery.js";

const TITLE = "Cancer Policy Graph";

/** The first page: the search box and the ways into the graph. */
export const home = definePage<HomePageQuery, HomePageQueryVariables>({
  url: "/",
  isDated: true,
  document: homePage,
  variables: () => ({}),
  view: ({ regions }) => ({
    title: TITLE,
    description: "English cancer policy, with the words behind every link.",
    crumbs: [],
    body: (
      <>
        <h1>English cancer policy, with the words behind every link</h1>
        <SearchForm id="q1" big />
        <StrengthKey />
        <Take title={TITLE} document={homePage} variables={{}} files={[]} />
        <section>
          <h2>The 19 footprints of December 2016, by region</h2>
          <ul>
            {regions.nodes.flatMap(({ alliances }) =>
              alliances.nodes.map(({ id, label }) => (
                <li key={id}>
                  <EntityLink id={id}>{label}</EntityLink>
                </li>
              )),
            )}
          </ul>
        </section>
      </>
    ),
  }),
});
