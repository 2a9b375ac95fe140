import { CollectLink } from "../parts/collectLink.js";
import { EntityLink } from "../parts/entityLink.js";
import { EvidenceFigure } from "../parts/evidenceFigure.js";
import { Link } from "../parts/site.js";
import type { TraceNode } from "./drawnTrace.js";
import { citedItems } from "./itemsOfHop.js";
import { type TraceRequest, tracePath } from "./traceRequest.js";

interface HopEvidenceProps {
  readonly node: TraceNode;
  readonly request: TraceRequest;
}

/** The words on a line of the picture. Where a box stands for several things with words of their own, those of each. */
export function HopEvidence({ node, request }: HopEvidenceProps) {
  const { members, hasSameWords, number } = node;
  const items = citedItems(node);
  const [first] = items;
  const cite = first && (
    <>
      <Link class="tools" to={`${tracePath(request, { cite: items })}#cite`}>
        Cite<span class="vh"> hop {number}</span>
      </Link>{" "}
      <CollectLink what={`hop ${number}`} item={first} />
    </>
  );
  const figures = (evidence: (typeof members)[number]["evidence"], isLast: boolean) =>
    evidence.map((one, i) => (
      <EvidenceFigure key={one.note ?? one.basis} evidence={one}>
        {isLast && i === evidence.length - 1 && cite}
      </EvidenceFigure>
    ));
  if (members.length === 1 || hasSameWords) return <>{figures(members[0]?.evidence ?? [], true)}</>;
  return (
    <ul class="plain each">
      {members.map(({ id, label, evidence }, i) => (
        <li key={id}>
          <EntityLink id={id}>{label}</EntityLink>
          {figures(evidence, i === members.length - 1)}
        </li>
      ))}
    </ul>
  );
}
