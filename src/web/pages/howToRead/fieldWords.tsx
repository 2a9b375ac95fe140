import { Fragment } from "preact";
import { DEFAULT_STRATEGY, REFERENCE_DAY } from "../../../model/defaults.js";
import { entityOf } from "../../../model/entities.js";
import { entityPath } from "../../../model/identity.js";
import { longDay } from "../parts/day.js";
import { Link } from "../parts/site.js";

/** Words of English cancer policy that the pages use, with what the documents mean by them. */
const WORDS = [
  {
    word: "Taskforce",
    path: entityPath(DEFAULT_STRATEGY),
    meaning:
      "The independent Cancer Taskforce. Its strategy of 2015, “Achieving World-Class Cancer Outcomes”, makes 96 recommendations.",
  },
  { word: "Deliverable", path: "/deliverable", meaning: entityOf("Deliverable").description },
  {
    word: "Metric",
    path: "/metric",
    meaning:
      "One measured quantity, such as one-year survival. An ambition without a metric is one that no source at hand says how to measure.",
  },
  {
    word: "Footprint",
    path: "/alliance",
    meaning: "The area of a Cancer Alliance. The guidance lists 16 alliances, and three partnerships of the Vanguard.",
  },
  {
    word: "Vanguard",
    path: "/alliance",
    meaning:
      "The National Cancer Vanguard: three partnerships that test new ways of working, and lead in their areas as alliances do elsewhere.",
  },
  {
    word: "STP",
    path: "/stp",
    meaning:
      "Sustainability and Transformation Plan, and the area that it is for. Sources of later years use the letters for the Partnership.",
  },
  {
    word: "CCG",
    path: "/ccg",
    meaning:
      "Clinical Commissioning Group, a local body of the NHS. In the report of 2012 the letters are those of the Cancer Campaigning Group.",
  },
] as const;

/** What the words of the field mean, each with the way to such things. */
export function FieldWords() {
  return (
    <>
      <h2 id="words">Words of the field</h2>
      <dl>
        {WORDS.map(({ word, path, meaning }) => (
          <Fragment key={word}>
            <dt>
              <Link to={path}>{word}</Link>
            </dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
      <p>
        Pages show the graph as of {longDay(REFERENCE_DAY)} unless they say otherwise: it is the day of the guidance,
        which lists the alliances and what they must deliver.
      </p>
    </>
  );
}
