import type { EntityName } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { entityPath } from "../../../model/identity.js";
import { propertyWords } from "../../../model/propertyWords.js";
import type { RelationField } from "../../../model/relations.js";
import type { NamedEntity } from "../entity/entityAnswer.js";
import { linksOf } from "../entity/links.js";
import { OtherEnd, StrengthCell } from "../entity/linkTable.js";
import { EntityLink } from "../parts/entityLink.js";
import { isEmpty, PropertyValue } from "../parts/propertyValue.js";
import { headingOf, relationHead } from "../parts/relationWords.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { changed, Link, useSite } from "../parts/site.js";
import { QuotationDetails } from "../parts/sourceDetails.js";
import { typeWords } from "../parts/wording.js";

/** An entity with its links of one relation, under the name of the field. */
export type Subject = NamedEntity & Readonly<Record<string, unknown>>;

/** The way to the links of an entity that the table leaves out. */
function More({
  subject,
  field,
  totalCount,
  shown,
}: {
  readonly subject: Subject;
  readonly field: RelationField;
  readonly totalCount: number;
  readonly shown: number;
}) {
  const { url } = useSite();
  if (shown >= totalCount) return null;
  const path = entityPath(subject.id) + new URL(url, "http://localhost").search;
  return (
    <tr>
      <th scope="row">
        <Link to={changed(path, { focus: field.field, first: null, after: null, type: null })}>
          All {totalCount} of {subject.label}
        </Link>
      </th>
    </tr>
  );
}

interface RelationTableProps {
  readonly type: EntityName;
  readonly field: RelationField;
  readonly subjects: readonly Subject[];
  readonly caption: string;
}

/** Links of a relation as a table: both ends, what the link says, its strength and the words behind it. */
export function RelationTable({ type, field, subjects, caption }: RelationTableProps) {
  const all = subjects.flatMap((subject) => linksOf(field, subject[field.field]).edges);
  const props = (field.relation.props ?? []).filter(({ name }) => all.some((edge) => !isEmpty(edge[name])));
  return (
    <ScrollTable>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{upperFirst(typeWords(type, 1))}</th>
          <th scope="col">{relationHead(field)}</th>
          {props.map(({ name }) => (
            <th key={name} scope="col">
              {propertyWords(name)}
            </th>
          ))}
          <th scope="col">Strength</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {subjects.map((subject) => {
          const { edges, totalCount } = linksOf(field, subject[field.field]);
          return (
            <>
              {edges.map((edge) => (
                <tr key={subject.id + edge.node.id}>
                  <th scope="row">
                    <EntityLink id={subject.id}>{subject.label}</EntityLink>
                  </th>
                  <td data-l={headingOf(field)}>
                    <OtherEnd node={edge.node} field={field} />
                  </td>
                  {props.map((prop) => (
                    <td key={prop.name} data-l={propertyWords(prop.name)}>
                      {!isEmpty(edge[prop.name]) && <PropertyValue prop={prop} value={edge[prop.name]} />}
                    </td>
                  ))}
                  <StrengthCell strength={edge.strength} />
                  <td data-l="Evidence">
                    <QuotationDetails evidence={edge.evidence} />
                  </td>
                </tr>
              ))}
              <More subject={subject} field={field} totalCount={totalCount} shown={edges.length} />
            </>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
