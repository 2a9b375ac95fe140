import { entityNameOf } from "../../../model/identity.js";
import { definePage, type PageInput, PageProblem } from "../page.js";
import { SearchForm } from "../pageLayout.js";
import { withDay } from "../parts/day.js";
import { MAX_ROWS } from "../parts/readFirst.js";
import { changed, Link, queryString, useSite } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { unnamedWords, WAYS_FROM_UNNAMED } from "../parts/unnamedNumber.js";
import { countText } from "../parts/wording.js";
import { type Answers, answersTo } from "./askedLinks.js";
import { BestHit } from "./bestHit.js";
import { Facets } from "./facets.js";
import { Hits } from "./hits.js";
import { LinkedAnswers } from "./linkedAnswers.js";
import { Meanings, meaningsOf } from "./meanings.js";
import { type QuestionPage, questionPages } from "./questionPages.js";
import { readSearch, type SearchRequest, searchVariables } from "./readSearch.js";
import { type SearchPageQuery, type SearchPageQueryVariables, searchPage } from "./searchQuery.js";

/** What the box understands, with an example of each. */
const EXAMPLES = [
  { what: "the number of a recommendation", q: "24" },
  { what: "a place or a body", q: "Swindon" },
  { what: "a code of the NHS or of the ONS", q: "99N" },
  { what: "words of a document", q: "62 day" },
  { what: "a plain question", q: "who covers Swindon" },
  { what: "what is missing", q: "which ambitions does nobody measure" },
];

function Empty() {
  return (
    <>
      <p>Search for</p>
      <ul>
        {EXAMPLES.map(({ what, q }) => (
          <li key={q}>
            {what}: <Link to={`/search${queryString({ q })}`}>{q}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Nothing({ text, isNarrowed }: { readonly text: string; readonly isNarrowed: boolean }) {
  const { url, asOf } = useSite();
  return (
    <>
      <p>
        Nothing found for “{text}”. No name, code, number or quotation of the{" "}
        {asOf === null ? "release" : "graph on this day"} has these words, nor words spelt nearly so.
      </p>
      <ul>
        {isNarrowed && (
          <li>
            <Link to={changed(url, { type: null, source: null, after: null })}>Search all types and sources</Link>
          </li>
        )}
        {asOf !== null && (
          <li>
            <Link to={changed(url, { asOf: "all", after: null })}>Search all times</Link>
          </li>
        )}
        <li>Try fewer words, or the words that a document prints.</li>
      </ul>
    </>
  );
}

/** The pages that answer a question. */
function QuestionPages({ pages }: { readonly pages: readonly QuestionPage[] }) {
  const { asOf } = useSite();
  if (pages.length === 0) return null;
  return (
    <section class="best">
      <h2>The answer to this question</h2>
      <ul class="plain">
        {pages.map(({ title, path }) => (
          <li key={path}>
            <Link to={withDay(path, asOf)}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is said of a number of the Taskforce's recommendations that no source at hand names; null for other numbers. */
function UnnamedNumber({
  answer: { numbered, taskforce },
  number,
}: {
  answer: SearchPageQuery;
  number: number | null;
}) {
  const { asOf } = useSite();
  if (number === null || numbered || number > (taskforce?.declaredRecommendationCount ?? 0)) return null;
  return (
    <section class="best">
      <h2>Recommendation {number}</h2>
      <p>{unnamedWords(number)}</p>
      <ul class="plain row">
        {WAYS_FROM_UNNAMED.map(({ name, path }) => (
          <li key={path}>
            <Link to={withDay(path, asOf)}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What links of what was found answer a question; null where there are none, or the text asks for none. */
function linkedAnswers({ hits, linked }: SearchPageQuery, asked: SearchRequest["asked"]): Answers | null {
  // Where no result is of a type that has such links, a search among these types finds what is only spelt alike.
  if (!asked || !linked || !hits.byType.some(({ type }) => asked.linkedTypes.includes(entityNameOf(type)))) return null;
  const answers = answersTo(asked, linked.nodes);
  return answers.answers.length > 0 ? answers : null;
}

interface BestProps {
  readonly answer: SearchPageQuery;
  readonly request: SearchRequest;
  /** Whether a page answers the question. Its words are about something else than the links of results. */
  readonly hasPages: boolean;
}

/** The answer to a question, or the main facts of the best result. */
function Best({ answer, request: { asked }, hasPages }: BestProps) {
  const [first] = answer.best?.nodes ?? [];
  const { totalCount = 0, nodes = [] } = answer.linked ?? {};
  const answers = hasPages ? null : linkedAnswers(answer, asked);
  if (answers) return <LinkedAnswers {...answers} read={nodes.length} of={totalCount} />;
  return first ? <BestHit best={first} /> : null;
}

interface ResultsProps extends BestProps {
  /** Whether the page says what a name means. */
  readonly hasMeanings: boolean;
}

function Results({ answer, request, hasPages, hasMeanings }: ResultsProps) {
  const { url } = useSite();
  const { hits } = answer;
  const { correctedText } = hits;
  const { text } = request;
  const source = answer.release.sources.find(({ id }) => id === request.source);
  return (
    <div class="page found">
      <div>
        <p>
          {countText(hits.totalCount, "result")} for “{text}”{source && <> in {source.title}</>}.{" "}
          <a href="#narrow">By type and source</a>
          {correctedText && (
            <>
              {" "}
              No text has these words as they are spelt. Did you mean{" "}
              <Link to={changed(url, { q: correctedText, after: null })}>{correctedText}</Link>?
            </>
          )}
        </p>
        {!hasMeanings && <Best answer={answer} request={request} hasPages={hasPages} />}
        <Hits hits={hits.edges} />
        {hits.pageInfo.hasNextPage && (
          <p>
            <Link to={changed(url, { after: hits.pageInfo.endCursor })} rel="next">
              Next page
            </Link>
          </p>
        )}
      </div>
      <Facets answer={answer} type={request.type} source={request.source} />
    </div>
  );
}

/** The first hits as files. */
const filesOf = ({ parameters }: PageInput) =>
  (["csv", "json"] as const).map((suffix) => ({
    name: suffix.toUpperCase(),
    path: `/search.${suffix}${queryString({ ...parameters, first: MAX_ROWS, after: null })}`,
  }));

/** Finds by words, numbers, codes and plain questions. */
export const search = definePage<SearchPageQuery, SearchPageQueryVariables>({
  url: "/search",
  isDated: true,
  document: searchPage,
  variables: searchVariables,
  data: ({ hits }) => ({ nodes: hits.edges.map(({ node }) => node) }),
  view(answer, input) {
    const request = readSearch(input);
    const { text, type, source, number, named } = request;
    const { sources } = answer.release;
    if (source !== null && !sources.some(({ id }) => id === source))
      throw new PageProblem(
        400,
        `source: expected the name of a source such as guidance-2016, got ${JSON.stringify(source.slice(0, 40))}.`,
        [{ name: "Search all sources", path: changed("/search", { q: text }) }],
      );
    const pages = request.after === null ? questionPages(text, sources) : [];
    const meanings = meaningsOf(answer, named);
    const title = text === "" ? "Search" : `“${text}”`;
    return {
      title,
      description: "Search English cancer policy by words, numbers, codes, places or a plain question.",
      crumbs: [{ name: "Search" }],
      body: (
        <>
          <h1>{text === "" ? "Search" : `Results for “${text}”`}</h1>
          <SearchForm id="q1" value={text} big />
          {text === "" && <Empty />}
          {text !== "" && (
            <Take title={title} document={searchPage} variables={searchVariables(input)} files={filesOf(input)} />
          )}
          <UnnamedNumber answer={answer} number={number} />
          {named && meanings.length > 0 && <Meanings name={named.name} meanings={meanings} />}
          <QuestionPages pages={pages} />
          {text !== "" && answer.hits.totalCount > 0 && (
            <Results answer={answer} request={request} hasPages={pages.length > 0} hasMeanings={meanings.length > 0} />
          )}
          {text !== "" && answer.hits.totalCount === 0 && pages.length + meanings.length === 0 && (
            <Nothing text={text} isNarrowed={source !== null || type !== null} />
          )}
        </>
      ),
    };
  },
});
