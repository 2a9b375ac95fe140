import { GAP_KIND_NAMES, GAP_TITLES, pathOfGaps } from "../parts/gapKinds.js";
import { queryString } from "../parts/site.js";
import { askedName, withoutQuestionMark } from "./askedName.js";

/** What a question says of something that is missing. */
const MISSING =
  /\b(no|nobody|nothing|none|not|without|lacks?|lacking|missing|never|un\w+|don't|doesn't|isn't|aren't)\b/;

/** Words by which a question asks for the gaps of a kind; where `isMissing` is set, it also has to say that something is missing. */
interface Asked {
  readonly about: RegExp;
  readonly says: RegExp;
  readonly isMissing: boolean;
}

const missing = (about: RegExp, says: RegExp): Asked => ({ about, says, isMissing: true });
const stated = (about: RegExp, says: RegExp): Asked => ({ about, says, isMissing: false });

const ASKED: Readonly<Record<(typeof GAP_KIND_NAMES)[number], Asked>> = {
  RECOMMENDATION_WITHOUT_DELIVERABLE: missing(/\brecommendations?\b/, /deliver|carried|\bact(s|ed|ion)?\b/),
  AMBITION_WITHOUT_METRIC: missing(/\bambitions?\b/, /metric|measur/),
  AMBITION_WITHOUT_TARGET: missing(/\bambitions?\b/, /\btargets?\b|figure|standard/),
  AMBITION_NOT_ON_DASHBOARD: missing(/\bambitions?\b/, /dashboard/),
  TARGET_WITHOUT_YEAR: missing(/\btargets?\b/, /\byears?\b|\bdates?\b|deadline/),
  METRIC_WITHOUT_OBSERVATION: missing(/\bmetrics?\b|\bmeasures\b/, /\bvalues?\b|observation|published|\bdata\b|figure/),
  DELIVERABLE_WITHOUT_NATIONAL_WORK: missing(/\bdeliverables?\b/, /national/),
  ALLIANCE_WITHOUT_LEAD: missing(/\balliances?\b|footprint/, /\bleads?\b|\bled\b|leader/),
  STP_SPLIT: stated(/\bstps?\b|footprint/, /\bsplit|divided|several|\btwo\b/),
  CCG_IN_TWO_ALLIANCES: stated(/\bccgs?\b/, /\btwo\b|several|more than one|both/),
  COUNT_MISMATCH: stated(/\bcounts?\b|numbers/, /add up|mismatch|wrong|differ/),
  DISPUTED: stated(/\bsources?\b|statements?|documents?/, /disagree|disput|contradict|differ/),
  LOW_CONFIDENCE: stated(/\bstatements?\b|\blinks?\b/, /doubt|uncertain|unsure/),
};

/** A page that answers a question. */
export interface QuestionPage {
  readonly title: string;
  readonly path: string;
}

/** The lists of gaps for which a text asks in plain words, such as "which ambitions does nobody measure". */
function gapPages(text: string): readonly QuestionPage[] {
  const words = text.toLowerCase().replaceAll("’", "'");
  return GAP_KIND_NAMES.filter((kind) => {
    const { about, says, isMissing } = ASKED[kind];
    return about.test(words) && says.test(words) && (!isMissing || MISSING.test(words));
  }).map((kind) => ({ title: GAP_TITLES[kind], path: pathOfGaps(kind) }));
}

/** A source with the day on which it was published. */
interface DatedSource {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
}

/** Searches for what a text asks the meaning of, in the sources of the year that it names. */
function meaningPages(text: string, sources: readonly DatedSource[]): readonly QuestionPage[] {
  const asked = askedName(text);
  if (!asked?.isQuestion) return [];
  const { name: q, year } = asked;
  const ofYear = sources.filter(({ published }) => year !== null && published?.startsWith(year));
  return [
    ...ofYear.map(({ id, title }) => ({
      title: `“${q}” in ${title}`,
      path: `/search${queryString({ q, source: id.slice(id.indexOf(":") + 1) })}`,
    })),
    { title: `“${q}” in all sources`, path: `/search${queryString({ q })}` },
  ];
}

/** A question for what came of something. */
const TRACE = /^what (?:does|do|did|has|have) (.+?) (?:lead|led) to$/i;

/** The trace from what a text names, by its name. */
function tracePages(text: string): readonly QuestionPage[] {
  const [, from] = TRACE.exec(withoutQuestionMark(text)) ?? [];
  return from ? [{ title: `What ${from} led to`, path: `/trace${queryString({ from })}` }] : [];
}

/** The pages that answer a question in plain words: lists of what is missing, searches for what a name means, and traces. */
export const questionPages = (text: string, sources: readonly DatedSource[]): readonly QuestionPage[] => [
  ...gapPages(text),
  ...meaningPages(text, sources),
  ...tracePages(text),
];
