import { ABOUT_GRAPH } from "../../../model/aboutGraph.js";
import type { NamedDocument } from "../../../server/graphql/savedQueryFiles.js";
import type { OperationResult } from "../../../server/route.js";
import type { AnswerFields } from "../answer/answerFields.js";
import { errorHint, hintsIn } from "../answer/answerHints.js";
import { ReadAnswer } from "../answer/readAnswer.js";
import type { PageAssets } from "../pageAssets.js";
import { DocumentHead } from "../parts/documentHead.js";
import { EntityLink } from "../parts/entityLink.js";
import { QUERY_GROUPS, queryHead } from "../parts/queryHead.js";
import { Link, queryString, useSite } from "../parts/site.js";
import { shortRelease } from "../parts/take.js";
import type { Question } from "./question.js";

interface DocumentProps {
  readonly assets: PageAssets;
  /** The query whose answer is shown. */
  readonly question: Question;
  readonly savedQueries: readonly NamedDocument[];
  readonly answer: Omit<OperationResult, "status">;
  readonly fields: AnswerFields;
}

/** The whole document of the playground, as it is before the editor has come. */
export function PlaygroundDocument({ assets, ...shown }: DocumentProps) {
  const { publicPath } = useSite();
  return (
    <html lang="en-GB">
      <DocumentHead>
        <meta
          name="description"
          content="Ask the Cancer Policy Graph in GraphQL: saved queries, documentation and citations to copy."
        />
        <title>Playground – Cancer Policy Graph</title>
        <link rel="icon" href={`${publicPath}/assets/mark.svg`} />
        {assets.styles.map((path) => (
          <link key={path} rel="stylesheet" href={`${publicPath}/${path}`} data-explorer="" />
        ))}
        {assets.scripts.map((path) => (
          <script key={path} type="module" src={`${publicPath}/${path}`} />
        ))}
      </DocumentHead>
      <body class="playground">
        <a class="skip skip-link" href="#graphiql-session">
          Skip to the query and its answer
        </a>
        <main>
          <div id="before">
            <Before {...shown} />
          </div>
          <div id="root" hidden />
        </main>
      </body>
    </html>
  );
}

/** What can be read before the editor has come: what this is, the saved queries, and a query with its answer. */
function Before({ question, savedQueries, answer, fields }: Omit<DocumentProps, "assets">) {
  const { publicPath, release } = useSite();
  const saved = savedQueries.map(({ name, text }) => ({ name, ...queryHead(text) }));
  const errors = answer.errors?.map(({ message, extensions }) => errorHint(message, extensions)) ?? [];
  const hints = [...errors, ...hintsIn(answer.extensions)];
  return (
    <>
      <div class="ask-queries">
        <h1>
          <Link to="/">Cancer Policy Graph</Link>
        </h1>
        <p>{ABOUT_GRAPH}</p>
        <noscript>
          <p>
            Without JavaScript, each question below leads to its answer; other queries cannot be written here.{" "}
            <a href={`${publicPath}/`}>Explore the graph</a> as pages, run <a href={`${publicPath}/q`}>saved queries</a>{" "}
            with other values by their addresses, or send GET and POST requests to{" "}
            <a href={`${publicPath}/graphql`}>the API</a>.
          </p>
        </noscript>
        <h2>Saved queries</h2>
        {QUERY_GROUPS.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul class="plain">
              {saved
                .filter((each) => each.group === group)
                .map(({ name, title, sentence }) => (
                  <li key={name}>
                    <a href={queryString({ saved: name })} aria-current={name === question.saved ? "true" : undefined}>
                      {title}
                    </a>
                    <p class="small mute">{sentence}</p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <section id="graphiql-session" class="ask-query" aria-label="Query" tabIndex={-1}>
        <pre>{question.text}</pre>
        {question.variables && (
          <>
            <h2>Variables</h2>
            <pre>{question.variables}</pre>
          </>
        )}
        <p class="small mute" role="status" id="editor-state" />
      </section>
      <section class="ask-answer" aria-label="Answer">
        <div class="read">
          {hints.map(({ message, candidates }) => (
            <p key={message}>
              {message}{" "}
              {candidates.map(({ id, label }) => (
                <span key={id}>
                  <EntityLink id={id}>{label}</EntityLink>{" "}
                </span>
              ))}
            </p>
          ))}
          <ReadAnswer answer={answer} fields={fields} level={2} />
        </div>
        <p class="small mute pad">Answered by release {shortRelease(release)}</p>
      </section>
    </>
  );
}
