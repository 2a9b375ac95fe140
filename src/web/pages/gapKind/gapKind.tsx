import { GAP_KINDS } from "../../../model/entities/gap.js";
import { nearest } from "../../../model/text.js";
import type { NamedEntity } from "../entity/entityAnswer.js";
import { definePage, type PageInput, PageProblem } from "../page.js";
import { whenOf, withDay } from "../parts/day.js";
import { EntityLink, EntityLinks } from "../parts/entityLink.js";
import { GAP_KIND_NAMES, GAP_TITLES, pathOfGaps } from "../parts/gapKinds.js";
import { MAX_ROWS, readFirst } from "../parts/readFirst.js";
import { changed, Link, queryString, useSite } from "../parts/site.js";
import { QuotationDetails } from "../parts/sourceDetails.js";
import { Take } from "../parts/take.js";
import { type GapKindPageQuery, type GapKindPageQueryVariables, gapKindPage } from "./gapKindQuery.js";

/** How many gaps a page shows. */
const GAPS = 100;

type Gap = GapKindPageQuery["gaps"]["nodes"][number];

/** The kind that the address names. @throws PageProblem if there is no such kind */
function kindAsked({ path, asOf }: PageInput) {
  const asked = path.kind ?? "";
  const kind = GAP_KIND_NAMES.find((each) => pathOfGaps(each) === `/gaps/${asked}`);
  if (kind) return kind;
  const slugs = GAP_KIND_NAMES.map((each) => pathOfGaps(each).slice("/gaps/".length));
  const near = nearest(asked, slugs);
  throw new PageProblem(
    404,
    `There is no kind of gap ${JSON.stringify(asked.slice(0, 60))}.`,
    GAP_KIND_NAMES.filter((_, index) => near.length === 0 || near.includes(slugs[index] ?? "")).map((each) => ({
      name: GAP_TITLES[each],
      path: withDay(pathOfGaps(each), asOf),
    })),
  );
}

const variablesOf = (input: PageInput): GapKindPageQueryVariables => ({
  kinds: [kindAsked(input)],
  first: readFirst(input, GAPS),
  asOf: input.asOf,
  ...(input.parameters.after && { after: input.parameters.after }),
});

/** What the subject of a gap restates. */
const restated = ({ subject }: Gap): readonly NamedEntity[] =>
  subject && "echoes" in subject.node ? subject.node.echoes.nodes : [];

/** Says how many subjects restate another of the list, so that nobody counts one thing twice. */
function Restated({ gaps }: { readonly gaps: readonly Gap[] }) {
  const listed = new Set(gaps.map(({ subject }) => subject?.node.id));
  const count = gaps.filter((gap) => restated(gap).some(({ id }) => listed.has(id))).length;
  if (count === 0) return null;
  return (
    <p>
      {count} of them {count === 1 ? "restates" : "restate"} another of this list, so it has fewer different things than
      rows.
    </p>
  );
}

function GapRow({ gap }: { readonly gap: Gap }) {
  const { subject, why, evidence } = gap;
  const others = restated(gap);
  return (
    <tr>
      <th scope="row">
        {subject && <EntityLink id={subject.node.id}>{subject.node.label}</EntityLink>}
        {others.length > 0 && (
          <p class="small mute">
            Restates <EntityLinks nodes={others} />
          </p>
        )}
      </th>
      <td data-l="Why">{why}</td>
      <td data-l="What the sources say">
        {evidence.length > 0 ? <QuotationDetails evidence={evidence} /> : <span class="mute">nothing</span>}
      </td>
    </tr>
  );
}

function WorkList({ gaps, when }: { readonly gaps: GapKindPageQuery["gaps"]; readonly when: string }) {
  const { url } = useSite();
  const { nodes, totalCount, pageInfo } = gaps;
  if (totalCount === 0)
    return (
      <p>
        There are none {when}. <Link to={changed(url, { asOf: "all", after: null })}>Those of all times</Link>
      </p>
    );
  return (
    <>
      <Restated gaps={nodes} />
      <table class="stack">
        <caption>
          {nodes.length < totalCount ? `${nodes.length} of ${totalCount}` : totalCount} {when}
        </caption>
        <thead>
          <tr>
            <th scope="col">About</th>
            <th scope="col">Why it is a gap</th>
            <th scope="col">What the sources say</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((gap) => (
            <GapRow key={gap.id} gap={gap} />
          ))}
        </tbody>
      </table>
      {pageInfo.hasNextPage && (
        <p>
          <Link to={changed(url, { after: pageInfo.endCursor })} rel="next">
            Next page
          </Link>
        </p>
      )}
    </>
  );
}

/** The gaps of one kind as a list to work through. */
export const gapKind = definePage<GapKindPageQuery, GapKindPageQueryVariables>({
  url: "/gaps/:kind",
  isDated: true,
  document: gapKindPage,
  variables: variablesOf,
  data: ({ gaps: { nodes } }) => ({ nodes }),
  embed({ gaps }, input) {
    const kind = kindAsked(input);
    return {
      title: GAP_TITLES[kind],
      description: `${GAP_TITLES[kind]}: ${GAP_KINDS[kind]}`,
      body: (
        <>
          <p>{GAP_KINDS[kind]}</p>
          <WorkList gaps={gaps} when={whenOf(input.asOf)} />
        </>
      ),
    };
  },
  view({ gaps }, input) {
    const kind = kindAsked(input);
    const { asOf, parameters } = input;
    const title = GAP_TITLES[kind];
    return {
      title,
      description: `${title}: ${GAP_KINDS[kind]}`,
      crumbs: [{ name: "Gaps", path: withDay("/gaps", asOf) }, { name: title }],
      body: (
        <>
          <h1>{title}</h1>
          <p>{GAP_KINDS[kind]}</p>
          <Take
            title={title}
            document={gapKindPage}
            variables={variablesOf(input)}
            files={(["csv", "json"] as const).map((suffix) => ({
              name: suffix.toUpperCase(),
              path: `${pathOfGaps(kind)}.${suffix}${queryString({ ...parameters, first: MAX_ROWS, after: null })}`,
            }))}
          />
          <WorkList gaps={gaps} when={whenOf(input.asOf)} />
        </>
      ),
    };
  },
});
