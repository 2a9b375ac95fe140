import type { ComponentChildren } from "preact";
import type { EmbedView } from "../page.js";
import { STRENGTH_WORDS, STRENGTHS, StrengthLetter, StrengthLine } from "../parts/strength.js";
import { countText } from "../parts/wording.js";
import { type DrawnTrace, drawnTrace, type TraceNode } from "./drawnTrace.js";
import type { AnsweredTrace } from "./traceAnswer.js";
import { TraceDrawing } from "./traceDrawing.js";
import { TraceList } from "./traceList.js";
import { TraceSummary } from "./traceSummary.js";
import { tracePicture } from "./traceSvg.js";
import { titleOf } from "./traceWords.js";

/** A link from a box to its words in the list, which opens with it. */
const wordsLink = (node: TraceNode, children: ComponentChildren) =>
  node.parent ? (
    <a href={`#h${node.number}`} tabindex={-1}>
      {children}
    </a>
  ) : (
    children
  );

/** What the letters in the picture mean. */
function Letters({ nodes }: Pick<DrawnTrace, "nodes">) {
  const found = new Set(nodes.map(({ arrival }) => arrival?.strength));
  return (
    <ul class="key letters" aria-label="Strength of the links">
      {STRENGTHS.filter((strength) => found.has(strength)).map((strength) => (
        <li key={strength}>
          <StrengthLine strength={strength} />
          <span>
            <StrengthLetter strength={strength} /> <b>{STRENGTH_WORDS[strength].name}</b>
            <span class="mute">: {STRENGTH_WORDS[strength].meaning}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function TraceInShort({ answered }: { readonly answered: AnsweredTrace }) {
  const { request, start, trace, unfiltered } = answered;
  const drawn = drawnTrace(start, trace, request, false);
  const hidden = unfiltered.totalCount - trace.totalCount;
  return (
    <>
      <TraceSummary trace={trace} />
      {hidden > 0 && request.minStrength && (
        <p class="small mute">
          {hidden} more {hidden === 1 ? "is" : "are"} weaker than {STRENGTH_WORDS[request.minStrength].name} and not
          shown.
        </p>
      )}
      {trace.nodes.length > 0 ? (
        <>
          <TraceDrawing drawn={drawn} linkBox={wordsLink} />
          <Letters nodes={drawn.nodes} />
          <details class="list">
            <summary>The same as a list, with the words behind {countText(drawn.nodes.length, "line")}</summary>
            <TraceList class="twin" nodes={drawn.root.ports.flatMap(({ children }) => children)} request={request} />
          </details>
        </>
      ) : (
        <ul>
          {trace.notStated.map(({ type, message }) => (
            <li key={type}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A trace in short: what it reaches, its picture, and the same as a list with the words on every line. */
export function traceEmbed(answered: AnsweredTrace): EmbedView {
  const { request, start } = answered;
  const title = titleOf(request, start.label);
  return {
    title,
    description: `${title}: the chains of links, with the words that support every hop.`,
    body: <TraceInShort answered={answered} />,
    picture: (site) => tracePicture(answered, site),
  };
}
