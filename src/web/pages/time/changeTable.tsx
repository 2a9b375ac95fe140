import type { ComponentChildren } from "preact";
import { longDay } from "../parts/day.js";
import type { EvidenceParts } from "../parts/evidenceFigure.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { Link, queryString } from "../parts/site.js";
import { QuotationDetails } from "../parts/sourceDetails.js";
import { typeWords } from "../parts/wording.js";
import { BodyLink, type Kind } from "./bodiesOn.js";
import { type Body, changesOf } from "./changes.js";

/** The day before a day. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The evidence of several links, with each quotation once for each note: a row of a source may support several links. */
export function eachOnce(evidence: readonly EvidenceParts[]): readonly EvidenceParts[] {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => seen.size < seen.add(key).size;
  return evidence
    .map((one) => ({
      ...one,
      citations: one.citations.filter(({ quote, locator, source }) =>
        isNew(JSON.stringify([one.note, source.id, locator, quote])),
      ),
    }))
    .filter(({ citations }) => citations.length > 0);
}

/** What a body followed, with the words that say so. */
function From({ body, day }: { readonly body: Body; readonly day: string }) {
  const { edges } = body.predecessors;
  if (edges.length === 0) return null;
  const words = eachOnce(edges.flatMap(({ evidence = [] }) => evidence));
  return (
    <>
      , from{" "}
      {edges.map(({ node }, i) => (
        <>
          {i > 0 && ", "}
          <BodyLink key={node.id} body={node} on={dayBefore(day)} />
        </>
      ))}{" "}
      {words.length > 0 && <QuotationDetails evidence={words} />}
    </>
  );
}

interface NamesProps {
  readonly bodies: readonly Body[];
  readonly on: string;
  /** Whether they began on the day, so that the list says what each followed. */
  readonly isBeginning: boolean;
}

function Names({ bodies, on, isBeginning }: NamesProps) {
  return (
    <ul>
      {bodies.map((body) => (
        <li key={body.id}>
          <BodyLink body={body} on={on} />
          {isBeginning && <From body={body} day={on} />}
        </li>
      ))}
    </ul>
  );
}

/** Most bodies of a counted type (CCGs) whose names are shown without opening them. */
const NAMED = 12;

interface BodiesProps extends Pick<NamesProps, "on" | "isBeginning"> {
  readonly kinds: readonly Kind[];
  /** Ids of those that are wanted. */
  readonly wanted: ReadonlySet<string>;
}

function Bodies({ kinds, wanted, ...names }: BodiesProps) {
  return (
    <>
      {kinds.map(({ type, bodies, isCounted }) => {
        const here = bodies.filter(({ id }) => wanted.has(id));
        if (here.length === 0) return null;
        const count = `${here.length} ${typeWords(type, here.length)}`;
        return isCounted && here.length > NAMED ? (
          <details key={type} class="more">
            <summary>{count}</summary>
            <Names bodies={here} {...names} />
          </details>
        ) : (
          <div key={type}>
            <p class="small mute">{count}</p>
            <Names bodies={here} {...names} />
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

/** What ended and what began, by day, with what each followed. Bodies that ended are linked as of the day before. */
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
              <Bodies kinds={kinds} wanted={ids(ended)} on={dayBefore(day)} isBeginning={false} />
            </td>
            <td data-l="Began">
              <Bodies kinds={kinds} wanted={ids(began)} on={day} isBeginning />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
