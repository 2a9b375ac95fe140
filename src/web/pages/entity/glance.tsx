import type { EntityName } from "../../../model/entities.js";
import { EntityLink } from "../parts/entityLink.js";
import { headingOf } from "../parts/relationWords.js";
import { isGeneral, isToDocuments, type Links } from "./links.js";
import { targetWords } from "./linkTable.js";
import { TraceLink, tracedTypes } from "./traceLinks.js";

/** The links that chains follow from here, those that lead on first, without documents and without what holds for all of a type. */
const followed = (links: readonly Links[]): readonly Links[] =>
  links
    .filter(
      ({ field, totalCount, edges }) =>
        totalCount > 0 && field.relation.trace !== null && !isToDocuments(field) && !isGeneral(edges),
    )
    .sort((a, b) => Number(b.field.direction === "FORWARD") - Number(a.field.direction === "FORWARD"));

/** What an entity is linked to, in one line below its title, with the way to all that chains from it reach. */
export function Glance({
  type,
  id,
  links,
}: {
  readonly type: EntityName;
  readonly id: string;
  readonly links: readonly Links[];
}) {
  if (tracedTypes(type).length === 0) return null;
  return (
    <ul class="plain row glance">
      {followed(links).map((each) => (
        <li key={each.field.field}>
          {headingOf(each.field)}{" "}
          {each.totalCount === 1 ? (
            each.edges.map(({ node }) => (
              <EntityLink key={node.id} id={node.id}>
                {node.label}
              </EntityLink>
            ))
          ) : (
            <a href={`#${each.field.field}`}>{targetWords(each)}</a>
          )}
        </li>
      ))}
      <li>
        <TraceLink id={id}>What it leads to</TraceLink>
      </li>
    </ul>
  );
}
