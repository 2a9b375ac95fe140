import { entityPath, parseId } from "../../../model/identity.js";
import { typeOf } from "../../picture/chainTree.js";
import { weakestPlace } from "../../picture/chosenChain.js";
import { definePage, type PageInput, PageProblem } from "../page.js";
import { withDay } from "../parts/day.js";
import { EndsForm } from "../parts/endsForm.js";
import { EntityLink } from "../parts/entityLink.js";
import { EvidenceFigure } from "../parts/evidenceFigure.js";
import { HopItem } from "../parts/hopItem.js";
import { relationWords } from "../parts/relationWords.js";
import { Link, queryString } from "../parts/site.js";
import { STRENGTH_WORDS, StrengthLetter } from "../parts/strength.js";
import { strengthParameter } from "../parts/strengthParameter.js";
import { Take } from "../parts/take.js";
import { unknownEnd } from "../parts/unknownEnd.js";
import { countText } from "../parts/wording.js";
import { nameWithin } from "../trace/traceWords.js";
import { type PathsPageQuery, type PathsPageQueryVariables, pathsPage } from "./pathsQuery.js";

/** Most chains on a page: one more is asked for, to know whether there are more. */
const MOST = 20;

const TITLE = "Every chain between two";

type Chain = NonNullable<PathsPageQuery["paths"]>[number];

const askedFor = ({ parameters }: PageInput) => ({
  from: (parameters.from ?? "").trim(),
  to: (parameters.to ?? "").trim(),
});

function variablesOf(input: PageInput): PathsPageQueryVariables {
  const { from, to } = askedFor(input);
  const minStrength = strengthParameter(input.parameters.minStrength);
  return parseId(from) && parseId(to)
    ? { from, to, minStrength, first: MOST + 1, asOf: input.asOf }
    : { isAsked: false };
}

function ChainSection({ chain, number }: { readonly chain: Chain; readonly number: number }) {
  const { hops, strength } = chain;
  const weakest = hops.length > 1 ? weakestPlace(hops) : -1;
  return (
    <section>
      <h2 id={`chain${number}`}>Chain {number}</h2>
      <p class="small">
        {countText(hops.length, "hop")} · as strong as its weakest: <StrengthLetter strength={strength} />{" "}
        {STRENGTH_WORDS[strength].name}
      </p>
      <ol class="plain hops">
        {hops.map(({ relation, direction, to, evidence }, i) => (
          <HopItem
            key={to.id}
            number={i + 1}
            strength={evidence[0]?.strength ?? "GENERAL"}
            words={relationWords(relation, direction)}
            name={<EntityLink id={to.id}>{to.label}</EntityLink>}
            isWeakest={i === weakest}
          >
            {evidence.map((one) => (
              <EvidenceFigure key={one.note ?? one.basis} evidence={one} />
            ))}
          </HopItem>
        ))}
      </ol>
    </section>
  );
}

/** Every chain between two things, the strongest first, with the words of every hop. */
export const paths = definePage<PathsPageQuery, PathsPageQueryVariables>({
  url: "/paths",
  names: ["from", "to"],
  isDated: true,
  document: pathsPage,
  variables: variablesOf,
  data: ({ paths }) => ({ paths: (paths ?? []).slice(0, MOST) }),
  view({ start, end, paths: chains }, input, { hints }) {
    const { from, to } = askedFor(input);
    const form = (
      <EndsForm
        path="/paths"
        ends={[
          { name: "from", label: "From", value: from },
          { name: "to", label: "To", value: to },
        ]}
        button="Show chains"
      />
    );
    if (from === "" || to === "")
      return {
        title: TITLE,
        description: "The chains of links between any two things of the graph, the strongest first.",
        crumbs: [{ name: "Chains" }],
        body: (
          <>
            <h1>{TITLE}</h1>
            <p>The chains of links that lead from one thing to another, with the words that support every hop.</p>
            {form}
            <p>
              For example{" "}
              <Link
                to={`/paths${queryString({ from: "recommendation:taskforce-2015-24", to: "metric:one-year-survival" })}`}
              >
                from recommendation 24 to one-year survival
              </Link>
              .
            </p>
          </>
        ),
      };
    const problem = unknownEnd(
      [
        { id: from, found: start, withId: (id) => withDay(`/paths${queryString({ from: id, to })}`, input.asOf) },
        { id: to, found: end, withId: (id) => withDay(`/paths${queryString({ from, to: id })}`, input.asOf) },
      ],
      hints,
      input.asOf,
    );
    if (problem) throw problem;
    if (!start || !end || !("label" in start) || !("label" in end) || !chains)
      throw new PageProblem(404, "There are no such things.");
    const [a, b] = [start, end].map(({ id, label }) => nameWithin(typeOf(id), label));
    const title = `How ${a} is linked to ${b}`;
    const shown = chains.slice(0, MOST);
    return {
      title,
      description: `${title}: every chain, with the words that support every hop.`,
      crumbs: [{ name: start.label, path: withDay(entityPath(start.id), input.asOf) }, { name: "Chains" }],
      body: (
        <>
          <h1>{title}</h1>
          <p>
            {chains.length === 0
              ? "No chain of links that a trace follows leads from one to the other."
              : `There ${chains.length === 1 ? "is 1 chain" : chains.length > MOST ? `are more than ${MOST} chains; the first ${MOST} are shown` : `are ${chains.length} chains`}, the strongest first, then the shortest.`}
          </p>
          <Take
            title={title}
            document={pathsPage}
            variables={variablesOf(input)}
            files={["csv", "json"].map((suffix) => ({
              name: suffix === "csv" ? "Table (CSV)" : "JSON",
              path: withDay(
                `/paths.${suffix}${queryString({ from, to, minStrength: input.parameters.minStrength })}`,
                input.asOf,
              ),
            }))}
          />
          {form}
          <p class="small">
            <Link to={withDay(`/trace${queryString({ from: start.id, focus: end.id })}`, input.asOf)}>
              All that {a} is linked to
            </Link>{" "}
            ·{" "}
            <Link to={withDay(`/paths${queryString({ from: to, to: from })}`, input.asOf)}>
              the same chains from the other end
            </Link>
          </p>
          {shown.map((chain, i) => (
            <ChainSection
              key={chain.hops.map((hop) => hop.relation + hop.to.id).join(" ")}
              chain={chain}
              number={i + 1}
            />
          ))}
        </>
      ),
    };
  },
});
