import { GAP_KINDS } from "../../../model/entities/gap.js";
import { definePage } from "../page.js";
import { whenOf, withDay } from "../parts/day.js";
import { GAP_KIND_NAMES, GAP_TITLES, pathOfGaps } from "../parts/gapKinds.js";
import { GapTable } from "../parts/gapTable.js";
import { Link } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { type GapsPageQuery, type GapsPageQueryVariables, gapsPage } from "./gapsQuery.js";

const TITLE = "What is missing";

/** The kinds of which there is no gap. */
const none = (gaps: readonly { readonly kind: string }[]) =>
  GAP_KIND_NAMES.filter((kind) => !gaps.some((gap) => gap.kind === kind));

/** The kinds of gaps with their counts and what each means. */
export const gaps = definePage<GapsPageQuery, GapsPageQueryVariables>({
  url: "/gaps",
  isDated: true,
  document: gapsPage,
  variables: ({ asOf }) => ({ asOf }),
  view: ({ gaps: { totalCount, nodes } }, { asOf }) => ({
    title: TITLE,
    description: "What the sources leave out, count differently or contradict each other on, as work lists.",
    crumbs: [{ name: "Gaps" }],
    body: (
      <>
        <h1>{TITLE}</h1>
        <p>
          A gap is found by a rule, not by opinion: the graph holds what the sources print, and a rule looks for what is
          missing, divided, counted differently or disputed in it. Each kind is a list to work through.
        </p>
        <Take title={TITLE} document={gapsPage} variables={{ asOf }} files={[]} />
        <section>
          <h2>By kind</h2>
          <GapTable gaps={nodes} caption={`${totalCount} gaps ${whenOf(asOf)}`} areExplained />
        </section>
        {none(nodes).length > 0 && (
          <section>
            <h2>Kinds without any {whenOf(asOf)}</h2>
            <dl>
              {none(nodes).map((kind) => (
                <div key={kind}>
                  <dt>
                    <Link to={withDay(pathOfGaps(kind), asOf)}>{GAP_TITLES[kind]}</Link>
                  </dt>
                  <dd>{GAP_KINDS[kind]}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </>
    ),
  }),
});
