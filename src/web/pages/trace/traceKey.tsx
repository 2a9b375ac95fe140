import { Link } from "../parts/site.js";
import { STRENGTH_WORDS, STRENGTHS, StrengthLetter, StrengthLine } from "../parts/strength.js";
import type { TracePageQuery } from "./traceQuery.js";
import { type TraceRequest, tracePath } from "./traceRequest.js";

interface KeyProps {
  readonly request: TraceRequest;
  /** What the trace reaches at any strength. */
  readonly reached: NonNullable<TracePageQuery["unfiltered"]>;
}

/** The strengths with the number of things that each reaches; each leads to a trace of no weaker ones. */
export function TraceKey({ request, reached: { byStrength, totalCount } }: KeyProps) {
  const countOf = (strength: string) => byStrength.find((each) => each.strength === strength)?.count ?? 0;
  const least = request.minStrength ?? STRENGTHS.at(-1);
  let sum = 0;
  return (
    <ul class="key">
      {STRENGTHS.map((strength) => {
        sum += countOf(strength);
        return (
          <li key={strength}>
            <StrengthLine strength={strength} />
            <span>
              <StrengthLetter strength={strength} /> <b>{STRENGTH_WORDS[strength].name}</b> · {countOf(strength)} of{" "}
              {totalCount}
              <br />
              <span class="mute">{STRENGTH_WORDS[strength].meaning}.</span>{" "}
              {strength === least ? (
                <strong>Shown: this and stronger</strong>
              ) : (
                <Link
                  class="tools"
                  to={tracePath(request, {
                    minStrength: strength === STRENGTHS.at(-1) ? null : strength,
                    after: null,
                  })}
                >
                  {strength === STRENGTHS.at(-1) ? "All strengths" : "Only this and stronger"} ({sum})
                  <span class="vh">: {STRENGTH_WORDS[strength].name}</span>
                </Link>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
