import type { ComponentChildren } from "preact";
import { ENTITY_NAMES, type EntityName } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { enumName } from "../../../model/identity.js";
import { reachableTypes } from "../../../trace/directLinks.js";
import { withDay } from "../parts/day.js";
import { Link, queryString, useSite } from "../parts/site.js";
import { typeWords } from "../parts/wording.js";

/** The other types to which chains from a type may lead. */
export const tracedTypes = (from: EntityName): readonly EntityName[] =>
  reachableTypes(from, ENTITY_NAMES).followed.filter((type) => type !== from);

/** The way to all that chains from an entity reach. */
export function TraceLink({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const { asOf } = useSite();
  return <Link to={withDay(`/trace${queryString({ from: id })}`, asOf)}>{children}</Link>;
}

/** Ways from an entity to what chains from it reach. */
export function TraceLinks({ types, id }: { readonly types: readonly EntityName[]; readonly id: string }) {
  const { asOf } = useSite();
  if (types.length === 0) return null;
  return (
    <section id="trace">
      <h2>Trace from here</h2>
      <p>
        <TraceLink id={id}>All that chains from here reach</TraceLink>, or only:
      </p>
      <ul class="plain row">
        {types.map((to) => (
          <li key={to}>
            <Link to={withDay(`/trace${queryString({ from: id, to: enumName(to) })}`, asOf)}>
              {upperFirst(typeWords(to, 2))}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={withDay(`/compare${queryString({ a: id })}`, asOf)}>Compare it with another</Link> ·{" "}
        <Link to={withDay(`/paths${queryString({ from: id })}`, asOf)}>Every chain to another</Link>
      </p>
    </section>
  );
}
