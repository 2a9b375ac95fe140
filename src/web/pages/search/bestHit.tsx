import { type RelationField, relationFieldsOf } from "../../../model/relations.js";
import { typeOf } from "../../picture/chainTree.js";
import { linksOf } from "../entity/links.js";
import { TraceLink } from "../entity/traceLinks.js";
import { EntityLink } from "../parts/entityLink.js";
import { headingOf } from "../parts/relationWords.js";
import { QuotationDetails } from "../parts/sourceDetails.js";
import { StrengthLetter } from "../parts/strength.js";
import { TypeNote } from "../parts/typeNote.js";
import type { SearchPageQuery } from "./searchQuery.js";

type Best = NonNullable<SearchPageQuery["best"]>["nodes"][number];

function LinkFact({ best, field }: { readonly best: Best; readonly field: RelationField }) {
  const { edges, totalCount } = linksOf(field, (best as Readonly<Record<string, unknown>>)[field.field]);
  if (edges.length === 0) return null;
  return (
    <div>
      <dt>{headingOf(field)}</dt>
      {edges.map(({ strength, evidence, node }) => (
        <dd key={node.id}>
          <StrengthLetter strength={strength} isAlone /> <EntityLink id={node.id}>{node.label}</EntityLink>
          <QuotationDetails evidence={evidence} />
        </dd>
      ))}
      {totalCount > edges.length && <dd class="small mute">and {totalCount - edges.length} more</dd>}
    </div>
  );
}

/** The main facts of the best hit, so that a question need not be asked twice. */
export function BestHit({ best }: { readonly best: Best }) {
  const type = typeOf(best.id);
  return (
    <section class="best">
      <h2>
        <EntityLink id={best.id}>{best.label}</EntityLink>
        <TypeNote {...best} />
      </h2>
      {best.description && <p>{best.description}</p>}
      <dl class="facts">
        {relationFieldsOf(type).map((field) => (
          <LinkFact key={field.field} best={best} field={field} />
        ))}
      </dl>
      <p class="small">
        <EntityLink id={best.id}>All about it</EntityLink> · <TraceLink id={best.id}>What it leads to</TraceLink>
      </p>
    </section>
  );
}
