import type { EntityName } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { enumName, parseId } from "../../../model/identity.js";
import { typeOf } from "../../picture/chainTree.js";
import { definePage, type PageInput, PageProblem } from "../page.js";
import { withDay } from "../parts/day.js";
import { EndsForm } from "../parts/endsForm.js";
import { EntityLink } from "../parts/entityLink.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { Link, queryString } from "../parts/site.js";
import { STRENGTH_WORDS, type Strength, StrengthLetter } from "../parts/strength.js";
import { Take } from "../parts/take.js";
import { unknownEnd } from "../parts/unknownEnd.js";
import { countOfType, listed, typeWords } from "../parts/wording.js";
import { nameWithin } from "../trace/traceWords.js";
import { type ComparePageQuery, type ComparePageQueryVariables, comparePage } from "./compareQuery.js";
import { type Compared, comparedTypes, sideBySide } from "./sideBySide.js";

const TITLE = "Two side by side";

const askedFor = ({ parameters }: PageInput) => ({ a: (parameters.a ?? "").trim(), b: (parameters.b ?? "").trim() });

const addressOf = (a: string, b: string, asOf: string | null, suffix = "") =>
  withDay(`/compare${suffix}${queryString({ a, b })}`, asOf);

function variablesOf(input: PageInput): ComparePageQueryVariables {
  const { a, b } = askedFor(input);
  const types = [a, b].map((id) => parseId(id)?.type);
  if (!types[0] || !types[1]) return { isAsked: false };
  const to = comparedTypes(types[0], types[1]).map(enumName);
  return { a, b, to, asOf: input.asOf } as ComparePageQueryVariables;
}

/** The strength of the best chain from one of the two, which leads to all chains. */
function Reached({
  from,
  to,
  strength,
  asOf,
}: {
  from: string;
  to: string;
  strength: Strength | null;
  asOf: string | null;
}) {
  if (strength === null) return <>–</>;
  return (
    <Link to={withDay(`/paths${queryString({ from, to })}`, asOf)}>
      <StrengthLetter strength={strength} /> {STRENGTH_WORDS[strength].name}
    </Link>
  );
}

/** How many of a type both reach, and only one does. */
function countsInWords(rows: readonly Compared[], names: readonly [string, string]): string {
  const [both, first, second] = [
    rows.filter((row) => row.a !== null && row.b !== null).length,
    rows.filter((row) => row.b === null).length,
    rows.filter((row) => row.a === null).length,
  ];
  const parts = [
    ...(both > 0 ? [`${both} reached from both`] : []),
    ...(first > 0 ? [`${first} only from ${names[0]}`] : []),
    ...(second > 0 ? [`${second} only from ${names[1]}`] : []),
  ];
  return `${upperFirst(listed(parts))}.`;
}

interface TableProps {
  readonly type: EntityName;
  readonly rows: readonly Compared[];
  readonly ids: readonly [string, string];
  readonly names: readonly [string, string];
  readonly asOf: string | null;
}

function CompareTable({ type, rows, ids: [a, b], names, asOf }: TableProps) {
  return (
    <section>
      <h2 id={typeWords(type, 2).toLowerCase().replaceAll(" ", "-")}>{upperFirst(typeWords(type, 2))}</h2>
      <ScrollTable>
        <caption>{countsInWords(rows, names)}</caption>
        <thead>
          <tr>
            <th scope="col" class="wide">
              {upperFirst(typeWords(type, 1))}
            </th>
            <th scope="col">From {names[0]}</th>
            <th scope="col">From {names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <EntityLink id={row.id}>{row.label}</EntityLink>
              </th>
              <td data-l={`From ${names[0]}`}>
                <Reached from={a} to={row.id} strength={row.a} asOf={asOf} />
              </td>
              <td data-l={`From ${names[1]}`}>
                <Reached from={b} to={row.id} strength={row.b} asOf={asOf} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

/** Two things side by side: what both lead to, and what only one does. */
export const compare = definePage<ComparePageQuery, ComparePageQueryVariables>({
  url: "/compare",
  names: ["a", "b"],
  isDated: true,
  document: comparePage,
  variables: variablesOf,
  data: ({ fromFirst, fromSecond }) => ({ rows: sideBySide(fromFirst?.nodes ?? [], fromSecond?.nodes ?? []) }),
  view({ first, second, fromFirst, fromSecond }, input, { hints }) {
    const { a, b } = askedFor(input);
    const { asOf } = input;
    const form = (
      <EndsForm
        path="/compare"
        ends={[
          { name: "a", label: "First", value: a },
          { name: "b", label: "Second", value: b },
        ]}
        button="Compare"
      />
    );
    if (a === "" || b === "")
      return {
        title: TITLE,
        description: "What two recommendations or alliances lead to: what both reach, and what only one does.",
        crumbs: [{ name: "Compare" }],
        body: (
          <>
            <h1>{TITLE}</h1>
            <p>What two recommendations or alliances lead to: what both reach, and what only one does.</p>
            {form}
            <h2>Examples</h2>
            <ul>
              <li>
                <Link to={addressOf("recommendation:taskforce-2015-24", "recommendation:taskforce-2015-25", asOf)}>
                  Recommendations 24 and 25
                </Link>
              </li>
              <li>
                <Link to={addressOf("alliance:thames-valley", "alliance:wessex", asOf)}>Thames Valley and Wessex</Link>
              </li>
            </ul>
          </>
        ),
      };
    const problem = unknownEnd(
      [
        { id: a, found: first, withId: (id) => addressOf(id, b, asOf) },
        { id: b, found: second, withId: (id) => addressOf(a, id, asOf) },
      ],
      hints,
      asOf,
    );
    if (problem) throw problem;
    if (!first || !second || !("label" in first) || !("label" in second) || !fromFirst || !fromSecond)
      throw new PageProblem(404, "There are no such things.");
    const names = [nameWithin(typeOf(first.id), first.label), nameWithin(typeOf(second.id), second.label)] as const;
    const title = `${upperFirst(names[0])} and ${names[1]} side by side`;
    const rows = sideBySide(fromFirst.nodes, fromSecond.nodes);
    const left = fromFirst.totalCount + fromSecond.totalCount - fromFirst.nodes.length - fromSecond.nodes.length;
    const ofType = (type: EntityName) => rows.filter((row) => row.type === type);
    const isShared = (type: EntityName) => ofType(type).every((row) => row.a !== null && row.b !== null);
    // What differs comes first.
    const types = [...new Set(rows.map(({ type }) => type))].sort((x, y) => Number(isShared(x)) - Number(isShared(y)));
    const both = (type: EntityName) => ofType(type).filter((row) => row.a !== null && row.b !== null).length;
    return {
      title,
      description: `${title}: what both lead to, and what only one does.`,
      crumbs: [{ name: "Compare" }],
      body: (
        <>
          <h1>{title}</h1>
          <p>
            {rows.length === 0
              ? "Chains lead from neither to anything of the types compared."
              : types.some((type) => both(type) > 0)
                ? `Both reach ${listed(types.filter((type) => both(type) > 0).map((type) => countOfType(both(type), type)))}.`
                : "They reach nothing in common."}{" "}
            {left > 0 && `${left} weaker ones are left out.`}
          </p>
          <Take
            title={title}
            document={comparePage}
            variables={variablesOf(input)}
            files={[
              { name: "Table (CSV)", path: addressOf(a, b, asOf, ".csv") },
              { name: "JSON", path: addressOf(a, b, asOf, ".json") },
            ]}
          />
          {form}
          {types.map((type) => (
            <CompareTable
              key={type}
              type={type}
              rows={ofType(type)}
              ids={[first.id, second.id]}
              names={names}
              asOf={asOf}
            />
          ))}
        </>
      ),
    };
  },
});
