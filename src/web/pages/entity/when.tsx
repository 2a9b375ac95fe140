import { EntityLink } from "../parts/entityLink.js";
import { dayWords } from "../parts/propertyValue.js";
import { useSite } from "../parts/site.js";
import { SourceDetails } from "../parts/sourceDetails.js";
import { type Life, Years } from "../parts/years.js";
import type { Edge, EntityValue } from "./entityAnswer.js";
import type { Links } from "./links.js";

const lifeOf = ({ node }: Edge): Life => ({
  label: node.label,
  validFrom: node.validFrom as string | null,
  validTo: node.validTo as string | null,
});

/** The links to what came before and after: those of one type across time. */
const succession = (links: readonly Links[], direction: "FORWARD" | "BACKWARD"): readonly Edge[] =>
  links.flatMap(({ field, edges }) =>
    field.relation.acrossTime && field.relation.sameType && field.direction === direction ? edges : [],
  );

/** Whether a page says when its entity exists: if a bound is known, or if entities of the type replace each other. */
export const isTimed = (entity: EntityValue, links: readonly Links[]): boolean =>
  entity.validFrom !== null ||
  entity.validTo !== null ||
  links.some(({ field }) => field.relation.acrossTime && field.relation.sameType);

function Others({ words, edges }: { readonly words: string; readonly edges: readonly Edge[] }) {
  if (edges.length === 0) return null;
  return (
    <>
      {" "}
      {words}{" "}
      {edges.map(({ node }, index) => (
        <>
          {index > 0 && (index === edges.length - 1 ? " and " : ", ")}
          <EntityLink id={node.id}>{node.label}</EntityLink>
        </>
      ))}
      .
    </>
  );
}

/** When an entity exists, with what came before and after it. */
export function When({ entity, links }: { readonly entity: EntityValue; readonly links: readonly Links[] }) {
  const { asOf } = useSite();
  const before = succession(links, "BACKWARD");
  const after = succession(links, "FORWARD");
  const { validFrom, validTo, label } = entity;
  const evidence = entity.evidence.filter(({ field }) => field === "validFrom" || field === "validTo");
  const lives = [...before.map(lifeOf), { label, validFrom, validTo, isOwn: true }, ...after.map(lifeOf)];
  return (
    <section id="when">
      <h2>When</h2>
      <Years lives={lives} days={asOf ? [asOf] : []} />
      <p class="small">
        {validFrom === null ? "Beginning: no source at hand gives a day." : `Beginning: ${dayWords(validFrom)}.`}{" "}
        {validTo === null ? "End: no source at hand gives a day." : `End: by ${dayWords(validTo)}.`}
        <Others words="Before it:" edges={before} />
        <Others words="After it:" edges={after} />
        {before.length + after.length === 0 && " Nothing is recorded as coming before or after it."} A firm border is a
        known bound, a dashed one is not.
      </p>
      <SourceDetails evidence={evidence} />
    </section>
  );
}
