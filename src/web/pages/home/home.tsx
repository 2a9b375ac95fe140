import { definePage } from "../page.js";
import { SearchForm } from "../pageLayout.js";
import { longDay, withDay } from "../parts/day.js";
import { GapTable } from "../parts/gapTable.js";
import { Link, queryString, useSite } from "../parts/site.js";
import { StrengthKey } from "../parts/strengthKey.js";
import { Take } from "../parts/take.js";
import { formatCount } from "../parts/wording.js";
import { Documents } from "./documents.js";
import { Footprints } from "./footprints.js";
import { type HomePageQuery, type HomePageQueryVariables, homePage } from "./homeQuery.js";
import { RecommendationGrid } from "./recommendationGrid.js";

const TITLE = "Cancer Policy Graph";

/** Searches that show what the box understands: a number, a place, a figure, a question, an abbreviation. */
const EXAMPLES = ["24", "Swindon", "62 day", "who leads Wessex", "FIT"];

function Hero() {
  const { asOf } = useSite();
  return (
    <div class="hero">
      <div>
        <h1>What did a recommendation lead to, who had to deliver it, and who says so?</h1>
        <p>
          Cancer policy in England is scattered over strategies, guidance, reports and web pages. Here it is one graph:
          recommendations, what came of them, how that is measured, and the bodies that must act. Every link shows the
          words that support it, and how close those words come.
        </p>
      </div>
      <div>
        <SearchForm id="q1" big />
        <p class="small">
          Try{" "}
          {EXAMPLES.map((q, index) => (
            <>
              {index > 0 && " · "}
              <Link to={withDay(`/search${queryString({ q })}`, asOf)}>{q}</Link>
            </>
          ))}
        </p>
      </div>
    </div>
  );
}

const sum = (counts: readonly { readonly count: number }[]): string =>
  formatCount(counts.reduce((all, { count }) => all + count, 0));

function Release({ release, sources }: Pick<HomePageQuery, "release" | "sources">) {
  return (
    <section>
      <h2>This release</h2>
      <p>
        Release <code>{release.version}</code> holds {sum(release.entityCounts)} entities, {sum(release.relationCounts)}{" "}
        links and {sources.nodes.length} documents and look-ups. Its name is made from its content, so the same name
        always means the same graph. <Link to="/data">Downloads</Link>
      </p>
    </section>
  );
}

/** The first page: the search box and the ways into the graph. */
export const home = definePage<HomePageQuery, HomePageQueryVariables>({
  url: "/",
  isDated: true,
  document: homePage,
  variables: ({ asOf }) => ({ asOf }),
  view: ({ release, strategy, regions, gaps, sources }, { asOf }) => ({
    title: TITLE,
    description: "The policy that shaped English cancer services, with the words that support every link.",
    crumbs: [],
    body: (
      <>
        <Hero />
        <Take title="first page" document={homePage} variables={{ asOf }} files={[]} />
        <div class="cols two">
          {strategy && <RecommendationGrid strategy={strategy} />}
          <section>
            <h2>How close is a link?</h2>
            <StrengthKey />
            <p class="small">
              A chain is as strong as its weakest link. <Link to="/how-to-read">How to read the graph</Link>
            </p>
          </section>
        </div>
        <div class="cols">
          <Footprints regions={regions.nodes} when={asOf === null ? "of all times" : `of ${longDay(asOf)}`} />
        </div>
        <div class="cols even">
          <section>
            <h2>What is missing</h2>
            <GapTable
              gaps={gaps.nodes}
              caption={`${gaps.totalCount} gaps that the sources leave, ${asOf === null ? "of all times" : `as of ${longDay(asOf)}`}`}
            />
          </section>
          <Documents sources={sources.nodes} />
        </div>
        <div class="cols">
          <Release release={release} sources={sources} />
        </div>
      </>
    ),
  }),
});
