import type { ComponentChildren } from "preact";
import { longDay } from "../parts/day.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { Link, queryString } from "../parts/site.js";
import { typeWords } from "../parts/wording.js";
import { BodyLink, type Kind } from "./bodiesOn.js";
import { type Body, changesOf } from "./changes.js";

/** The day before a day. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

function Names({ bodies, on }: { readonly bodies: readonly Body[]; readonly on: string }) {
  return (
    <ul>
      {bodies.map((body) => (
        <li key={body.id}>
          <BodyLink body={body} on={on} />
        </li>
      ))}
    </ul>
  );
}

interface BodiesProps {
  readonly kinds: readonly Kind[];
  /** Ids of those that are wanted. */
  readonly wanted: ReadonlySet<string>;
  readonly on: string;
}

function Bodies({ kinds, wanted, on }: BodiesProps) {
  return (
    <>
      {kinds.map(({ type, bodies, isCounted }) => {
        const here = bodies.filter(({ id }) => wanted.has(id));
        if (here.length === 0) return null;
        const count = `${here.length} ${typeWords(type, here.length)}`;
        return isCounted ? (
          <details key={type} class="more">
            <summary>{count}</summary>
            <Names bodies={here} on={on} />
          </details>
        ) : (
          <div key={type}>
            <p class="small mute">{count}</p>
            <Names bodies={here} on={on} />
          </div>
        );
      })}
    </>
  );
}

const ids = (bodies: readonly Body[]): ReadonlySet<string> => new Set(bodies.map(({ id }) => id));

interface ChangeTableProps {
  readonly kinds: readonly Kind[];
  /** Whether a day belongs into the table. */
  readonly isShown: (day: string) => boolean;
  readonly children: ComponentChildren;
}

/** What ended and what began, by day. Bodies that ended are linked as of the day before. */
export function ChangeTable({ kinds, isShown, children }: ChangeTableProps) {
  const changes = changesOf(kinds.flatMap(({ bodies }) => bodies)).filter(({ day }) => isShown(day));
  if (changes.length === 0) return <p>No source at hand says that any of these bodies began or ended.</p>;
  return (
    <ScrollTable>
      <caption>{children}</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Ended by then</th>
          <th scope="col">Began</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ day, ended, began }) => (
          <tr key={day}>
            <th scope="row">
              <Link to={`/time${queryString({ on: day })}`}>{longDay(day)}</Link>
            </th>
            <td data-l="Ended by then">
              <Bodies kinds={kinds} wanted={ids(ended)} on={dayBefore(day)} />
            </td>
            <td data-l="Began">
              <Bodies kinds={kinds} wanted={ids(began)} on={day} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
