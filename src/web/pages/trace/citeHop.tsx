import { relationWords } from "../parts/relationWords.js";
import { Link } from "../parts/site.js";
import { nameOf, type TraceNode } from "./drawnTrace.js";
import { type TraceRequest, tracePath } from "./traceRequest.js";

interface CiteProps {
  readonly node: TraceNode;
  readonly request: TraceRequest;
}

/** References to the quotations of a hop, as people and programs for bibliographies take them. */
export function CiteHop({ node, request }: CiteProps) {
  const { number, arrival, parent } = node;
  if (!arrival || !parent) return null;
  const members = node.hasSameWords ? node.members.slice(0, 1) : node.members;
  const citations = members.flatMap(({ evidence }) => evidence.flatMap((one) => one.citations));
  const texts = (read: (citation: (typeof citations)[number]) => string | undefined): readonly string[] => [
    ...new Set(citations.flatMap((citation) => read(citation) ?? [])),
  ];
  return (
    <section class="citehop" id="cite" aria-label={`Cite hop ${number}`}>
      <h2>Cite hop {number}</h2>
      <p>
        {nameOf(parent)} <span class="mute">{relationWords(arrival.relation, arrival.direction)}</span> {nameOf(node)}
      </p>
      {texts(({ reference }) => reference).map((text) => (
        <p key={text} class="said">
          {text}
        </p>
      ))}
      {[
        { name: "BibTeX", text: texts(({ bibtex }) => bibtex).join("\n\n") },
        { name: "RIS", text: texts(({ ris }) => ris).join("\n") },
        { name: "CSL-JSON", text: `[\n${texts(({ cslJson }) => cslJson).join(",\n")}\n]` },
      ].map(({ name, text }) => (
        <details key={name} class="more">
          <summary>{name}</summary>
          <pre>{text}</pre>
        </details>
      ))}
      <p class="small">
        <Link to={`${tracePath(request, { cite: null })}#h${number}`}>Back to hop {number}</Link>
      </p>
    </section>
  );
}
