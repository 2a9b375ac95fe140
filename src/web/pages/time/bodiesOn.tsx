import type { EntityName } from "../../../model/entities.js";
import { entityPath, idPrefix } from "../../../model/identity.js";
import { isValidOn } from "../../../model/validity.js";
import { longDay, withDay } from "../parts/day.js";
import { Link } from "../parts/site.js";
import { typeWords } from "../parts/wording.js";
import type { Body } from "./changes.js";

/** The bodies of one type. */
export interface Kind {
  readonly type: EntityName;
  readonly bodies: readonly Body[];
  /** Whether there are too many to name, so that the page counts them. */
  readonly isCounted?: boolean;
}

/** The name of a body, as a link to its page on a day. */
export function BodyLink({ body, on }: { readonly body: Pick<Body, "id" | "label">; readonly on: string }) {
  return <Link to={withDay(entityPath(body.id), on)}>{body.label}</Link>;
}

/** The bodies that exist on a day. Those without a known bound are taken to exist, as in the API. */
export function BodiesOn({ kinds, on }: { readonly kinds: readonly Kind[]; readonly on: string }) {
  return (
    <section id="bodies">
      <h2>Bodies on {longDay(on)}</h2>
      {kinds.map(({ type, bodies, isCounted }) => {
        const there = bodies.filter((body) => isValidOn(body, on));
        return (
          <section key={type}>
            <h3>
              <Link to={withDay(`/${idPrefix(type)}`, on)}>
                {there.length} {typeWords(type, there.length)}
              </Link>
            </h3>
            {!isCounted && (
              <ul class="cells">
                {there.map((body) => (
                  <li key={body.id}>
                    <BodyLink body={body} on={on} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </section>
  );
}
