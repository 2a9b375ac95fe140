import type { ComponentChildren } from "preact";
import { entityPath, enumName } from "../../../model/identity.js";
import { linkSelections } from "../basket/basketDocument.js";
import { type BasketAnswer, type CollectedLink, collectedLinks } from "../basket/collectedLinks.js";
import { definePage, type PageDocument, type PageInput } from "../page.js";
import { withDay } from "../parts/day.js";
import { EntityLink } from "../parts/entityLink.js";
import { Link } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { oneOfType } from "../parts/wording.js";
import { CiteHop } from "./citeHop.js";
import { drawnTrace, focusOf, openPath, type TraceNode } from "./drawnTrace.js";
import { type AnsweredTrace, answeredTrace } from "./traceAnswer.js";
import { TraceDrawing } from "./traceDrawing.js";
import { traceEmbed } from "./traceEmbed.js";
import { TraceForm } from "./traceForm.js";
import { TraceKey } from "./traceKey.js";
import { TraceLeftOut } from "./traceLeftOut.js";
import { TraceList } from "./traceList.js";
import { TracePanel } from "./tracePanel.js";
import { type TracePageQuery, type TracePageQueryVariables, tracePage } from "./traceQuery.js";
import { readTraceRequest, type TraceRequest, tracePath } from "./traceRequest.js";
import { traceStart } from "./traceStart.js";
import { TraceSummary } from "./traceSummary.js";
import { traceSvg } from "./traceSvg.js";
import { titleOf } from "./traceWords.js";

/** The variables of the page's query. */
function variablesOf(input: PageInput): TracePageQueryVariables {
  const request = readTraceRequest(input);
  return request ? traceVariables(request) : { isTrace: false };
}

/** The variables of a trace, as the page shows them to whoever takes its query. */
const traceVariables = ({ from, to, minStrength, first, after, asOf }: TraceRequest) =>
  ({ from, to: to.map(enumName), minStrength, first, after, asOf }) as TracePageQueryVariables;

/** A link on a box that chooses its chain. The list has the same links for the keyboard. */
const boxLink = (request: TraceRequest) => (node: TraceNode, children: ComponentChildren) => (
  <Link to={`${tracePath(request, { focus: focusOf(node) })}#picture`} tabindex={-1}>
    {children}
  </Link>
);

/** A link on a box of several things that shows each of them in its place. */
const openLink = (request: TraceRequest) => (node: TraceNode, children: ComponentChildren) => (
  <Link class="open" to={openPath(request, node)} tabindex={-1}>
    {children}
  </Link>
);

/** The query, with the links that are to be cited. */
function documentOf(input: PageInput): PageDocument {
  const cite = readTraceRequest(input)?.cite ?? [];
  if (cite.length === 0) return tracePage;
  const begin = "@asOf(date: $asOf) {\n";
  return { ...tracePage, text: tracePage.text.replace(begin, begin + linkSelections(cite)) };
}

interface TraceBodyProps {
  readonly answered: AnsweredTrace;
  /** The links that are to be cited. */
  readonly cited: readonly CollectedLink[];
}

function TraceBody({ answered, cited }: TraceBodyProps) {
  const { request, start, trace, unfiltered } = answered;
  const drawn = drawnTrace(start, trace, request, true);
  const title = titleOf(request, start.label);
  const strategy = "strategy" in start ? start.strategy?.node : undefined;
  const files = [
    { name: "Table (CSV)", path: tracePath(request, {}, ".csv") },
    { name: "JSON", path: tracePath(request, {}, ".json") },
    { name: "Picture (SVG)", path: tracePath(request, {}, ".svg") },
  ];
  return (
    <>
      <p class="small mute">
        Trace from {oneOfType(request.type)}
        {strategy ? (
          <>
            {" of "}
            <EntityLink id={strategy.id}>{strategy.label}</EntityLink>
          </>
        ) : (
          <>
            : <EntityLink id={start.id}>{start.label}</EntityLink>
          </>
        )}
      </p>
      <h1>{title}</h1>
      <TraceSummary trace={trace} />
      <Take title={title} document={tracePage} variables={traceVariables(request)} files={files} />
      <CiteHop links={cited} drawn={drawn} request={request} />
      <h2 id="picture">Picture</h2>
      {trace.nodes.length > 0 && (
        <p class="small">
          Every line has a number and a letter; the number leads to its words in the <a href="#list">list</a>.{" "}
          <span class="tools">Choose a box to follow its chain.</span>
        </p>
      )}
      <TraceKey request={request} reached={unfiltered} />
      <TraceForm request={request} />
      {trace.nodes.length > 0 && (
        <>
          <p class="hint small mute">
            On a narrow screen, move the picture sideways, or read the <a href="#list">list</a>.
          </p>
          <div class="trace">
            <TraceDrawing drawn={drawn} linkBox={boxLink(request)} linkNote={openLink(request)} />
            <TracePanel drawn={drawn} request={request} />
          </div>
        </>
      )}
      <TraceLeftOut answered={answered} drawn={drawn} />
      {trace.nodes.length > 0 && (
        <section>
          <h2 id="list">The same as a list</h2>
          <p class="small">In the order of the numbers in the picture.</p>
          <p>
            <Link to={withDay(entityPath(start.id), request.asOf)}>{start.label}</Link>{" "}
            {"text" in start && start.text === null && (
              <span class="small mute">No source at hand prints its text.</span>
            )}
          </p>
          <TraceList class="twin" nodes={drawn.root.ports.flatMap(({ children }) => children)} request={request} />
        </section>
      )}
    </>
  );
}

/** What something leads to, or what leads to it: as a picture and as a list, with the words on every line. */
export const trace = definePage<TracePageQuery & Partial<BasketAnswer>, TracePageQueryVariables>({
  url: "/trace",
  names: ["from"],
  isDated: true,
  document: documentOf,
  variables: variablesOf,
  data: (answer, input, { hints }) => ({ nodes: answeredTrace(answer, input, hints)?.trace.nodes ?? [] }),
  forms: [
    {
      suffix: "svg",
      mediaType: "image/svg+xml; charset=utf-8",
      // Its styles stand inside, and pages of others show it.
      headers: {
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
        "cross-origin-resource-policy": "cross-origin",
      },
      write: traceSvg,
    },
  ],
  embed(answer, input, { hints }) {
    const answered = answeredTrace(answer, input, hints);
    return answered && traceEmbed(answered);
  },
  view(answer, input, context) {
    const answered = answeredTrace(answer, input, context.hints);
    if (!answered) return traceStart;
    const { request, start } = answered;
    const title = titleOf(request, start.label);
    return {
      title,
      description: `${title}: the chains of links, with the words that support every hop.`,
      crumbs: [{ name: start.label, path: withDay(entityPath(start.id), request.asOf) }, { name: "Trace" }],
      body: <TraceBody answered={answered} cited={collectedLinks(request.cite, answer as BasketAnswer)} />,
    };
  },
});
