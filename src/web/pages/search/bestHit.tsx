import type { EntityName } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { parseId } from "../../../model/identity.js";
import { type RelationField, relationFieldsOf } from "../../../model/relations.js";
import { withDay } from "../parts/day.js";
import { EntityLink } from "../parts/entityLink.js";
import type { EvidenceParts } from "../parts/evidenceFigure.js";
import { relationWords } from "../parts/relationWords.js";
import { Link, queryString, useSite } from "../parts/site.js";
import { QuotationDetails } from "../parts/sourceDetails.js";
import { type Strength, StrengthLetter } from "../parts/strength.js";
import { typeWords } from "../parts/wording.js";
import type { SearchPageQuery } from "./searchQuery.js";

type Best = SearchPageQuery["best"]["nodes"][number];

interface Edge {
  readonly strength: Strength;
  readonly evidence: readonly EvidenceParts[];
  readonly node: { readonly id: string; readonly label: string };
}

/** The links of a relation that the answer holds, in the model's order. */
function linksOf(best: Best, field: RelationField): { readonly edges: readonly Edge[]; readonly total: number } {
  const value = (best as Readonly<Record<string, unknown>>)[field.field];
  if (!value) return { edges: [], total: 0 };
  if (field.one) return { edges: [value as Edge], total: 1 };
  const { edges, totalCount } = value as { readonly edges: readonly Edge[]; readonly totalCount: number };
  return { edges, total: totalCount };
}

function LinkFact({ best, field }: { readonly best: Best; readonly field: RelationField }) {
  const { edges, total } = linksOf(best, field);
  if (edges.length === 0) return null;
  return (
    <div>
      <dt>{upperFirst(relationWords(field.relation.name, field.direction))}</dt>
      {edges.map(({ strength, evidence, node }) => (
        <dd key={node.id}>
          <StrengthLetter strength={strength} isAlone /> <EntityLink id={node.id}>{node.label}</EntityLink>
          <QuotationDetails evidence={evidence} />
        </dd>
      ))}
      {total > edges.length && <dd class="small mute">and {total - edges.length} more</dd>}
    </div>
  );
}

/** The main facts of the best hit, so that a question need not be asked twice. */
export function BestHit({ best }: { readonly best: Best }) {
  const { asOf } = useSite();
  const type = parseId(best.id)?.type as EntityName;
  return (
    <section class="best">
      <h2>
        <EntityLink id={best.id}>{best.label}</EntityLink> <span class="small mute">{typeWords(type, 1)}</span>
      </h2>
      {best.description && <p>{best.description}</p>}
      <dl class="facts">
        {relationFieldsOf(type).map((field) => (
          <LinkFact key={field.field} best={best} field={field} />
        ))}
      </dl>
      <p class="small">
        <EntityLink id={best.id}>All about it</EntityLink> ·{" "}
        <Link to={withDay(`/trace${queryString({ from: best.id })}`, asOf)}>What it leads to</Link>
      </p>
    </section>
  );
}
