import { renderToString } from "preact-render-to-string";
import { brokenText } from "../../picture/brokenText.js";
import { Picture } from "../../picture/picture.js";
import { PICTURE_STYLES } from "../../picture/pictureStyles.js";
import { type PageInput, PageProblem, type ViewContext, type ViewPicture } from "../page.js";
import { LICENCE } from "../parts/licence.js";
import type { Site } from "../parts/site.js";
import { STRENGTH_WORDS, STRENGTHS } from "../parts/strength.js";
import { citationOf } from "../parts/take.js";
import { drawnTrace } from "./drawnTrace.js";
import { type AnsweredTrace, answeredTrace } from "./traceAnswer.js";
import type { TracePageQuery } from "./traceQuery.js";
import { tracePath } from "./traceRequest.js";
import { titleOf } from "./traceWords.js";

const TITLE_HEIGHT = 34;
const NARROWEST = 480;
const LINE = 16;

/** What the letters mean. */
const KEY = STRENGTHS.map((strength) => `${strength.charAt(0)} ${STRENGTH_WORDS[strength].name.toLowerCase()}`).join(
  " · ",
);

/** What stands where in the picture of a trace. */
function plan({ request, start, trace }: AnsweredTrace, site: Site) {
  const drawn = drawnTrace(start, trace, request, false);
  const title = titleOf(request, start.label);
  const width = Math.max(NARROWEST, Math.ceil(drawn.layout.width) + 24);
  const top = TITLE_HEIGHT + Math.ceil(drawn.layout.height);
  const citation = citationOf(title, { ...site, url: tracePath({ ...request, asOf: null }) });
  const lines = [KEY, citation, LICENCE].flatMap((text) => brokenText(text, width - 24, 12));
  return { drawn, title, width, top, lines, height: top + (lines.length + 1) * LINE };
}

/** The file with the picture of a trace. */
export function tracePicture(answered: AnsweredTrace, site: Site): ViewPicture {
  const { width, height } = plan(answered, site);
  return { path: tracePath(answered.request, {}, ".svg"), width, height };
}

/** The picture of a trace as a file that needs no other: with its title, its styles, the meaning of the letters, how to cite it, and the licence. */
export function traceSvg(answer: TracePageQuery, input: PageInput, { hints }: ViewContext, site: Site): string {
  const answered = answeredTrace(answer, input, hints);
  if (!answered) throw new PageProblem(400, "from: expected the id of the thing at which the trace begins.");
  const { drawn, title, width, top, lines, height } = plan(answered, site);
  const svg = renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{title}</title>
      <style>{PICTURE_STYLES}</style>
      <rect class="ground" width={width} height={height} />
      <text class="title" x="12" y="24">
        {title}
      </text>
      <g transform={`translate(12 ${TITLE_HEIGHT})`}>
        <Picture {...drawn} />
      </g>
      <text class="sub" x="12" y={top + LINE}>
        {lines.map((line, i) => (
          <tspan key={line} x="12" dy={i === 0 ? 0 : LINE}>
            {line}
          </tspan>
        ))}
      </text>
    </svg>,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}
