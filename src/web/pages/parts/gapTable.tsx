import { GAP_KINDS } from "../../../model/entities/gap.js";
import { Bar } from "./bar.js";
import { withDay } from "./day.js";
import { GAP_KIND_NAMES, GAP_TITLES, pathOfGaps } from "./gapKinds.js";
import { Link, useSite } from "./site.js";

const WIDTH = 72;

/** The kinds of gaps with how many there are of each; those without any are left out. */
export function GapTable({
  gaps,
  caption,
  areExplained = false,
}: {
  readonly gaps: readonly { readonly kind: string }[];
  readonly caption: string;
  /** Whether the table says what each kind means. */
  readonly areExplained?: boolean;
}) {
  const { asOf } = useSite();
  const kinds = GAP_KIND_NAMES.map((kind) => ({ kind, count: gaps.filter((gap) => gap.kind === kind).length }));
  const most = Math.max(...kinds.map(({ count }) => count));
  return (
    <table class={areExplained ? "stack" : undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col" class="num">
            Gaps
          </th>
          <th scope="col">
            <span class="vh">Share</span>
          </th>
          {areExplained && <th scope="col">What it means</th>}
        </tr>
      </thead>
      <tbody>
        {kinds
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <tr key={kind}>
              <th scope="row">
                <Link to={withDay(pathOfGaps(kind), asOf)}>{GAP_TITLES[kind]}</Link>
              </th>
              <td class="num" data-l="Gaps">
                {count}
              </td>
              <td>
                <Bar share={count / most} width={WIDTH} />
              </td>
              {areExplained && <td>{GAP_KINDS[kind]}</td>}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
