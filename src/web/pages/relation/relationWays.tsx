import type { EntityName } from "../../../model/entities.js";
import { idPrefix } from "../../../model/identity.js";
import { RELATIONS } from "../../../model/relations.js";
import { withDay } from "../parts/day.js";
import { Link, queryString, useSite } from "../parts/site.js";
import { listed, typeWords } from "../parts/wording.js";
import { relationPath } from "./relationDocument.js";

type Relation = (typeof RELATIONS)[number];

/** Part of the page with the ways to the tables of all relations. */
export const ALL = "relations";

/** As many types are named; more are counted. */
const NAMED = 2;

function typesInWords(types: readonly EntityName[], count: number): string {
  if (types.length > NAMED) return `any of ${types.length} types`;
  const words = types.map((type) => typeWords(type, count));
  return listed(words, "or");
}

/** Ways to the tables of all relations, each as a sentence. */
export function Relations({ current }: { readonly current: Relation }) {
  const { asOf } = useSite();
  return (
    <nav aria-label="Relations" class="types">
      <h2 id={ALL}>All relations</h2>
      <ul class="narrow">
        {RELATIONS.map(({ name, verb, from, to }) => (
          <li key={name} aria-current={name === current.name ? "page" : undefined}>
            <span class="small mute">{typesInWords(from, 1)}</span>{" "}
            <Link to={withDay(relationPath(name), asOf)}>{verb}</Link>{" "}
            <span class="small mute">{typesInWords(to, 2)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Ways to the links that begin at entities of the other types. */
export function Starts({ relation, current }: { readonly relation: Relation; readonly current: EntityName }) {
  const { asOf } = useSite();
  if (relation.from.length < 2) return null;
  return (
    <nav aria-label="Types">
      <ul class="plain row">
        {relation.from.map((type) => (
          <li key={type} aria-current={type === current ? "page" : undefined}>
            <Link to={withDay(relationPath(relation.name) + queryString({ type: idPrefix(type) }), asOf)}>
              {typeWords(type, 2)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
