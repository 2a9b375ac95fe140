import { BASKET_FILES } from "../basket/basketFiles.js";
import { itemsText } from "../basket/basketItems.js";
import { type CollectedLink, citationsOf } from "../basket/collectedLinks.js";
import { relationWords } from "../parts/relationWords.js";
import { Link } from "../parts/site.js";
import { type DrawnTrace, nameOf } from "./drawnTrace.js";
import { citedItems, itemsOfHop } from "./itemsOfHop.js";
import { type TraceRequest, tracePath } from "./traceRequest.js";

/** The files of a basket that hold references only. */
const FORMS = new Set(["bib", "ris", "csl.json"]);

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
      {citations.map(({ reference }) => (
        <p key={reference} class="said">
          {reference}
        </p>
      ))}
      {BASKET_FILES.filter(({ suffix }) => FORMS.has(suffix)).map(({ suffix, name, write }) => (
        <details key={suffix} class="more">
          <summary>{name}</summary>
          <pre>{write(links)}</pre>
        </details>
      ))}
      {node && (
        <p class="small">
          <Link to={`${tracePath(request)}#h${node.number}`}>Back to hop {node.number}</Link>
        </p>
      )}
    </section>
  );
}
