import { entityPath } from "../../../model/identity.js";
import { withDay } from "../parts/day.js";
import { Link, useSite } from "../parts/site.js";
import type { HomePageQuery } from "./homeQuery.js";

type Strategy = NonNullable<HomePageQuery["strategy"]>;
type Recommendation = Strategy["recommendations"]["nodes"][number];

const hasDeliverable = ({ deliverables }: Recommendation): boolean => deliverables.totalCount > 0;

function NumberCell({ number, recommendation }: { number: number; recommendation: Recommendation | undefined }) {
  const { asOf } = useSite();
  if (!recommendation)
    return (
      <li>
        <span title="named by no source at hand">{number}</span>
      </li>
    );
  const isCarried = hasDeliverable(recommendation);
  return (
    <li>
      <Link
        to={withDay(entityPath(recommendation.id), asOf)}
        class={isCarried ? undefined : "none"}
        aria-label={`Recommendation ${number}${isCarried ? "" : ", no deliverable"}`}
      >
        {number}
      </Link>
    </li>
  );
}

/** "78", "64 and 78". */
const listed = (numbers: readonly number[]): string => new Intl.ListFormat("en-GB").format(numbers.map(String));

/** The numbers of all recommendations: those that a source at hand names lead to their pages. */
export function RecommendationGrid({ strategy }: { readonly strategy: Strategy }) {
  const { nodes } = strategy.recommendations;
  const byNumber = new Map(nodes.map((one) => [one.number, one]));
  const count = Math.max(strategy.declaredRecommendationCount ?? 0, ...byNumber.keys());
  const [example] = nodes.filter(hasDeliverable).slice(-1);
  const without = nodes.filter((one) => !hasDeliverable(one)).map(({ number }) => number);
  return (
    <section>
      <h2>The Taskforce’s {count} recommendations</h2>
      <p class="small">
        {example && <span class="key0">{example.number}</span>}
        named by a source at hand ({byNumber.size}); dashed where no deliverable carries its number
        {without.length > 0 && ` (${listed(without)})`}. The plain numbers ({count - byNumber.size}) are named by no
        source at hand, so nothing is said of them here.
      </p>
      <ul class="recs">
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
          <NumberCell key={number} number={number} recommendation={byNumber.get(number)} />
        ))}
      </ul>
    </section>
  );
}
