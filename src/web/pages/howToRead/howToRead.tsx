import { definePage } from "../page.js";
import { EntityLink } from "../parts/entityLink.js";
import { BASIS_WORDS, EvidenceFigure } from "../parts/evidenceFigure.js";
import { relationWords } from "../parts/relationWords.js";
import { STRENGTH_WORDS, StrengthLetter, StrengthLine } from "../parts/strength.js";
import { StrengthKey } from "../parts/strengthKey.js";
import { Take } from "../parts/take.js";
import { FieldWords } from "./fieldWords.js";
import { type HowToReadPageQuery, type HowToReadPageQueryVariables, howToReadPage } from "./howToReadQuery.js";

const TITLE = "How to read the graph";

/** What basis means, for readers; the API's descriptions say the same. */
const BASIS_MEANING: Readonly<Record<keyof typeof BASIS_WORDS, string>> = {
  STATED: "The document says so in its own words, which are quoted.",
  REFERENCE:
    "A row of a look-up of the Office for National Statistics or of the NHS Organisation Data Service says so.",
  INFERRED: "Nobody prints it. A curator read the words of both ends, which are quoted, and the note gives the reason.",
  DISPUTED: "Two sources say different things; both are quoted.",
};

/** Explains strength, basis and confidence by one chain. */
export const howToRead = definePage<HowToReadPageQuery, HowToReadPageQueryVariables>({
  url: "/how-to-read",
  isDated: false,
  document: howToReadPage,
  variables: () => ({}),
  view: ({ paths }) => ({
    title: TITLE,
    description: "What the links of the graph mean, how strong they are and who says so, explained by one chain.",
    crumbs: [{ name: TITLE }],
    body: (
      <>
        <h1>{TITLE}</h1>
        <p>
          Everything in the graph is a thing (a recommendation, an alliance, a metric) or a link between two things.
          Every link has the words of a source that support it. A chain of links leads from a recommendation to what it
          affects.
        </p>
        <Take title={TITLE} document={howToReadPage} variables={{}} files={[]} />
        <h2 id="strength">How close a link is</h2>
        <p>Each link has one of five strengths. A chain is as strong as its weakest link.</p>
        <StrengthKey />
        <h2 id="basis">Who says so</h2>
        <dl>
          {Object.entries(BASIS_WORDS).map(([basis, name]) => (
            <>
              <dt>{name}</dt>
              <dd>{BASIS_MEANING[basis as keyof typeof BASIS_WORDS]}</dd>
            </>
          ))}
        </dl>
        <p>
          <b>Confidence</b> is high where the words leave no doubt, medium where they could be read otherwise, and low
          where the link is only likely.
        </p>
        <FieldWords />
        {(paths ?? []).map(({ hops, strength }) => (
          <section key={strength}>
            <h2 id="chain">One chain, hop by hop</h2>
            <p>
              This chain has {hops.length} hops and is as strong as its weakest: <StrengthLetter strength={strength} />{" "}
              {STRENGTH_WORDS[strength].name}.
            </p>
            <ol class="plain hops">
              {hops.map(({ relation, direction, from, to, evidence }, index) => {
                const weakest = evidence[0]?.strength ?? "DIRECT";
                return (
                  <li key={to.id}>
                    <p class="hop">
                      <span>
                        {index + 1} <StrengthLetter strength={weakest} isAlone />{" "}
                        <StrengthLine strength={weakest} width={28} />
                      </span>
                      <span>
                        <EntityLink id={from.id}>{from.label}</EntityLink>{" "}
                        <span class="mute">{relationWords(relation, direction)}</span>{" "}
                        <EntityLink id={to.id}>{to.label}</EntityLink>
                      </span>
                    </p>
                    {evidence.map((one) => (
                      <EvidenceFigure key={one.note ?? one.basis} evidence={one} />
                    ))}
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
      </>
    ),
  }),
});
