import { upperFirst } from "../../../model/entity.js";
import { entityNameOf, entityPath } from "../../../model/identity.js";
import { withDay } from "../parts/day.js";
import { Link } from "../parts/site.js";
import { STRENGTH_WORDS } from "../parts/strength.js";
import { countOfType, countText, listed, oneOfType, typeWords } from "../parts/wording.js";
import { type DrawnTrace, thingsOf } from "./drawnTrace.js";
import type { AnsweredTrace } from "./traceAnswer.js";
import { reachableFrom, tracePath } from "./traceRequest.js";

interface LeftOutProps {
  readonly answered: AnsweredTrace;
  readonly drawn: DrawnTrace;
}

const things = (count: number): string => countText(count, "thing");

/** Boxes that stand for several things, in words. */
function joinedInWords(nodes: DrawnTrace["nodes"], hasSameWords: boolean): string | null {
  const several = nodes.filter((node) => node.members.length > 1 && node.hasSameWords === hasSameWords);
  if (several.length === 0) return null;
  const types = [...new Set(several.map(({ type }) => type))].map((type) => {
    const alike = several.filter((node) => node.type === type);
    const count = alike.reduce((sum, node) => sum + thingsOf(node), 0);
    return `${countOfType(count, type)} in ${alike.length === 1 ? "1 box" : `${alike.length} boxes`}`;
  });
  return hasSameWords
    ? `${upperFirst(listed(types))}: the same words speak of all in a box.`
    : `${upperFirst(listed(types))}, so that the picture stays readable; the list has the words of each.`;
}

/** What a trace leaves out, in words: what is weaker, on other pages, joined, unlinked, or not asked for. */
export function TraceLeftOut({ answered, drawn }: LeftOutProps) {
  const { request, trace, unfiltered } = answered;
  const hidden = unfiltered.totalCount - trace.totalCount;
  const others = reachableFrom(request.type).filter((type) => !request.to.includes(type));
  const several = trace.nodes.filter(({ pathCount }) => pathCount > 1).length;
  const isAll = trace.nodes.length === trace.totalCount;
  return (
    <div class="left">
      <p>
        <strong>What is not in the picture.</strong>{" "}
        {isAll
          ? trace.totalCount === 1
            ? "The one thing is shown"
            : `All ${things(trace.totalCount)} are shown`
          : `${trace.nodes.length} of ${things(trace.totalCount)} are shown, the strongest first`}
        {hidden > 0 && request.minStrength
          ? `; ${hidden} more ${hidden === 1 ? "is" : "are"} weaker than ${STRENGTH_WORDS[request.minStrength].name} and hidden. `
          : "; none is hidden by strength. "}
        {hidden > 0 && <Link to={tracePath(request, { minStrength: null, after: null })}>Show all strengths</Link>}
        {trace.truncated && "The search reached a limit and was cut short: more may be linked. "}
        {trace.pageInfo.hasNextPage && (
          <>
            {" "}
            <Link to={tracePath(request, { after: trace.pageInfo.endCursor, focus: null })}>The next ones</Link>
          </>
        )}
        {request.after && (
          <>
            {" "}
            <Link to={tracePath(request, { after: null, focus: null })}>From the strongest</Link>
          </>
        )}
      </p>
      {[joinedInWords(drawn.nodes, true), joinedInWords(drawn.nodes, false)].map(
        (text) => text && <p key={text}>{text}</p>,
      )}
      {request.open.length > 0 && (
        <p>
          <Link to={`${tracePath(request, { open: [] })}#picture`}>Show what was opened in one box again</Link>
        </p>
      )}
      {several > 0 && (
        <p>
          To {things(several)} there are several chains; the strongest is drawn, and where they are equal the shortest.
          The box says how many there are.
        </p>
      )}
      {trace.notStated.length > 0 && (
        <ul>
          {trace.notStated.map(({ type, message }) => (
            <li key={type}>{message}</li>
          ))}
        </ul>
      )}
      {trace.seeAlso.map(({ type, field, count }) => (
        <p key={field}>
          {upperFirst(countOfType(count, entityNameOf(type)))} {count === 1 ? "is" : "are"} linked to it directly, in a
          way that traces do not follow.{" "}
          <Link to={`${withDay(entityPath(request.from), request.asOf)}#${field}`}>
            See {count === 1 ? "it" : "them"}
          </Link>
        </p>
      ))}
      {trace.notFollowed.length > 0 && (
        <p>
          No chain can lead from {oneOfType(request.type)} to{" "}
          {listed(trace.notFollowed.map((type) => typeWords(entityNameOf(type), 2)))}.
        </p>
      )}
      {others.length > 0 && (
        <p>
          Not asked for: {listed(others.map((type) => typeWords(type, 2)))}.{" "}
          <Link class="tools" to={tracePath(request, { to: [...request.to, ...others], after: null })}>
            Add them
          </Link>
        </p>
      )}
    </div>
  );
}
