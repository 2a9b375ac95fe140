import { itemsText } from "../basket/basketItems.js";
import { type CollectedCitation, type CollectedLink, citationsOf } from "../basket/collectedLinks.js";
import { relationWords } from "../parts/relationWords.js";
import { Link } from "../parts/site.js";
import { type DrawnTrace, nameOf } from "./drawnTrace.js";
import { citedItems, itemsOfHop } from "./itemsOfHop.js";
import { type TraceRequest, tracePath } from "./traceRequest.js";

interface CiteProps {
  /** The links of the hop. */
  readonly links: readonly CollectedLink[];
  readonly drawn: DrawnTrace;
  readonly request: TraceRequest;
}

/** References to the quotations of a hop, as people and programs for bibliographies take them. */
export function CiteHop({ links, drawn, request }: CiteProps) {
  const citations = citationsOf(links);
  if (citations.length === 0) return null;
  const cited = itemsText(request.cite);
  const node = drawn.nodes.find((each) => itemsText(citedItems(each)) === cited);
  const linkCount = node && !node.hasSameWords ? itemsOfHop(node).length : links.length;
  const texts = (read: (citation: CollectedCitation) => string): readonly string[] => citations.map(read);
  const title = node ? `Cite hop ${node.number}` : "Cite this link";
  return (
    <section class="citehop" id="cite" aria-label={title}>
      <h2>{title}</h2>
      {node?.parent && node.arrival && (
        <p>
          {nameOf(node.parent)} <span class="mute">{relationWords(node.arrival.relation, node.arrival.direction)}</span>{" "}
          {nameOf(node)}
        </p>
      )}
      {linkCount > links.length && (
        <p class="small">
          The references of the first {links.length} of its {linkCount} links.
        </p>
      )}
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
      {node && (
        <p class="small">
          <Link to={`${tracePath(request, { cite: [] })}#h${node.number}`}>Back to hop {node.number}</Link>
        </p>
      )}
    </section>
  );
}
