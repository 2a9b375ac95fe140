import { countText } from "../parts/wording.js";
import type { AnsweredTrace } from "./traceAnswer.js";
import { reachedInWords } from "./traceWords.js";

/** What a trace reaches, in one sentence. */
export function TraceSummary({ trace }: Pick<AnsweredTrace, "trace">) {
  const { totalCount, nodes } = trace;
  if (totalCount === 0) return <p>It reaches nothing of the types asked for. The reasons stand below.</p>;
  return (
    <p>
      It reaches <strong>{countText(totalCount, "thing")}</strong>
      {nodes.length < totalCount && `, ${nodes.length} of which are shown`}: {reachedInWords(trace)}.
    </p>
  );
}
