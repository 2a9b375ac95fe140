import { EntityLink } from "../parts/entityLink.js";
import { relationWords } from "../parts/relationWords.js";
import { Link, useSite } from "../parts/site.js";
import { StrengthLetter } from "../parts/strength.js";
import { focusOf, openPath, type TraceNode, thingsOf } from "./drawnTrace.js";
import { HopEvidence } from "./hopEvidence.js";
import { NodeName } from "./tracePanel.js";
import { pathsPath, type TraceRequest, tracePath } from "./traceRequest.js";

interface ListProps {
  /** Class of the list; the lists in it have none. */
  readonly class?: string;
  readonly nodes: readonly TraceNode[];
  readonly request: TraceRequest;
}

/** All members of a box that stands for several. */
function Members({ node }: { readonly node: TraceNode }) {
  if (!node.hasSameWords) return null;
  return (
    <p class="small">
      {node.members.map(({ id, label }, i) => (
        <>
          {i > 0 && " · "}
          <EntityLink id={id}>{label}</EntityLink>
        </>
      ))}
    </p>
  );
}

/** What the picture shows, as nested lists with the words on every line, in the order of the numbers. */
export function TraceList({ nodes, request, ...rest }: ListProps) {
  const { isEmbedded } = useSite();
  return (
    <ol {...rest}>
      {nodes.map((node) => {
        const { number, arrival, ports } = node;
        const [only, ...others] = node.members;
        const below = ports.flatMap(({ children }) => children);
        return (
          <li key={number} id={`h${number}`}>
            <p class="hop2">
              <span class="no2">{number}</span>
              {arrival && (
                <>
                  <StrengthLetter strength={arrival.strength} isAlone />{" "}
                  <span class="mute">{relationWords(arrival.relation, arrival.direction)}</span>
                </>
              )}{" "}
              <NodeName node={node} />{" "}
              {only && others.length === 0 && (only.pathCount ?? 1) > 1 && (
                <Link class="small" to={pathsPath(request.from, only.id, request.asOf)}>
                  {only.pathCount} chains
                </Link>
              )}{" "}
              {below.length === 0 && !isEmbedded && (
                <Link class="small tools" to={`${tracePath(request, { focus: focusOf(node) })}#picture`}>
                  show in picture<span class="vh">: {thingsOf(node) === 1 ? only?.label : `hop ${number}`}</span>
                </Link>
              )}{" "}
              {others.length > 0 && !isEmbedded && (
                <Link class="small tools" to={openPath(request, node)}>
                  show each<span class="vh"> of hop {number}</span>
                </Link>
              )}
            </p>
            <div class="q">
              <Members node={node} />
              <HopEvidence node={node} request={request} />
            </div>
            {below.length > 0 && <TraceList nodes={below} request={request} />}
          </li>
        );
      })}
    </ol>
  );
}
