import { EntityLink } from "../parts/entityLink.js";
import { HopItem } from "../parts/hopItem.js";
import { relationWords } from "../parts/relationWords.js";
import { Link } from "../parts/site.js";
import { STRENGTH_WORDS, STRENGTHS, StrengthLetter } from "../parts/strength.js";
import { type DrawnTrace, focusOf, nameOf, openPath, type TraceNode } from "./drawnTrace.js";
import { HopEvidence } from "./hopEvidence.js";
import { pathsPath, type TraceRequest, tracePath } from "./traceRequest.js";

interface PanelProps {
  readonly drawn: DrawnTrace;
  readonly request: TraceRequest;
}

/** A box's name: a link to its page where it is one thing. */
export function NodeName({ node }: { readonly node: TraceNode }) {
  const [only, ...others] = node.members;
  return only && others.length === 0 ? <EntityLink id={only.id}>{only.label}</EntityLink> : <span>{nameOf(node)}</span>;
}

/** The chosen chain with its quotations, and the ways to the chains beside it. */
export function TracePanel({ drawn: { ends, chosen, weakest }, request }: PanelProps) {
  const end = chosen.at(-1);
  if (!end) return null;
  const place = ends.indexOf(end);
  const step = (other: TraceNode | undefined, name: "previous" | "next", words: string) =>
    other ? (
      <Link to={`${tracePath(request, { focus: focusOf(other) })}#picture`} data-chain={name}>
        {words}
      </Link>
    ) : (
      <span class="mute">{words}</span>
    );
  const hops = chosen.slice(1);
  const strength = STRENGTHS[Math.max(...hops.map(({ arrival }) => STRENGTHS.indexOf(arrival?.strength ?? "DIRECT")))];
  const [only, ...others] = end.members;
  const chains = others.length === 0 ? (only?.pathCount ?? 1) : 1;
  return (
    <article class="panel" aria-label={`Chain ${place + 1} of ${ends.length}`}>
      <p class="step">
        {step(ends[place - 1], "previous", "‹ Previous")}
        <span>
          Chain {place + 1} of {ends.length}
        </span>
        {step(ends[place + 1], "next", "Next ›")}
      </p>
      <h3>
        <NodeName node={end} />
      </h3>
      <p class="small">
        {hops.length === 1 ? "1 hop" : `${hops.length} hops`} · as strong as its weakest:{" "}
        {strength && (
          <>
            <StrengthLetter strength={strength} /> {STRENGTH_WORDS[strength].name}
          </>
        )}
        {only && chains > 1 && (
          <>
            {" · "}
            <Link to={pathsPath(request.from, only.id, request.asOf)}>all {chains} chains</Link>
          </>
        )}
        {only && others.length > 0 && (
          <>
            {" · "}
            <Link to={openPath(request, end)}>show each</Link>
          </>
        )}
      </p>
      <ol class="plain hops">
        {hops.map(
          (node) =>
            node.arrival && (
              <HopItem
                key={node.number}
                number={
                  <a href={`#h${node.number}`}>
                    <span class="vh">Hop </span>
                    {node.number}
                  </a>
                }
                strength={node.arrival.strength}
                words={relationWords(node.arrival.relation, node.arrival.direction)}
                name={<NodeName node={node} />}
                isWeakest={node === weakest}
              >
                <HopEvidence node={node} request={request} />
              </HopItem>
            ),
        )}
      </ol>
    </article>
  );
}
