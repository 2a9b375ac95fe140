import { ENTITY_NAMES, type EntityName } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { enumName } from "../../../model/identity.js";
import { RELATIONS } from "../../../model/relations.js";
import { withDay } from "../parts/day.js";
import { Link, queryString, useSite } from "../parts/site.js";
import { typeWords } from "../parts/wording.js";

/** The types that traces may reach from a type: those that relations which traces follow link, at whatever distance. */
export function tracedTypes(from: EntityName): readonly EntityName[] {
  const reached = new Set<EntityName>([from]);
  for (const type of reached)
    for (const { trace, from: starts, to: ends } of RELATIONS) {
      if (trace === null) continue;
      if ((starts as readonly EntityName[]).includes(type)) for (const end of ends) reached.add(end);
      if ((ends as readonly EntityName[]).includes(type)) for (const start of starts) reached.add(start);
    }
  reached.delete(from);
  return ENTITY_NAMES.filter((type) => reached.has(type));
}

/** Ways from an entity to what chains from it reach. */
export function TraceLinks({ type, id }: { readonly type: EntityName; readonly id: string }) {
  const { asOf } = useSite();
  const types = tracedTypes(type);
  if (types.length === 0) return null;
  return (
    <section id="trace">
      <h2>Trace from here</h2>
      <p>
        <Link to={withDay(`/trace${queryString({ from: id })}`, asOf)}>All that chains from here reach</Link>, or only:
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
