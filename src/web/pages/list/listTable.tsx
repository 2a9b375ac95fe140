import type { EntityName } from "../../../model/entities.js";
import type { RelationField } from "../../../model/relations.js";
import type { PageInput } from "../page.js";
import { EntityLink, EntityLinks } from "../parts/entityLink.js";
import { isEmpty, PropertyValue } from "../parts/propertyValue.js";
import { relationHead } from "../parts/relationWords.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { changed, Link, useSite } from "../parts/site.js";
import { isFigure, isNamed, propColumns, propHead, relationColumns } from "./listColumns.js";

/** A row of a type's table. Its properties and relations are there under their own names. */
export type ListRow = { readonly id: string; readonly label: string } & Readonly<Record<string, unknown>>;

/** The heading of a column, which sorts the table by it; a second time the other way round. */
function SortHead({
  name,
  label,
  input,
  isFigure: figure = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly input: PageInput;
  readonly isFigure?: boolean;
}) {
  const { url } = useSite();
  const { sort = "" } = input.parameters;
  const direction = sort === name ? "ascending" : sort === `-${name}` ? "descending" : undefined;
  return (
    <th scope="col" class={figure ? "num" : undefined} aria-sort={direction}>
      <Link to={changed(url, { sort: direction === "ascending" ? `-${name}` : name, after: null })}>{label}</Link>
    </th>
  );
}

/** A link, or the number of links with the names of some of them. */
interface Cell {
  readonly node?: ListRow;
  readonly nodes?: readonly ListRow[];
  readonly totalCount?: number;
}

function RelationCell({ value, field }: { readonly value: unknown; readonly field: RelationField }) {
  if (isEmpty(value)) return null;
  const { node, nodes = [], totalCount = 0 } = value as Cell;
  if (node) return <EntityLink id={node.id}>{node.label}</EntityLink>;
  if (nodes.length > 0)
    return (
      <>
        <EntityLinks nodes={nodes} />
        {totalCount > nodes.length && ` and ${totalCount - nodes.length} more`}
      </>
    );
  return <>{isNamed(field) ? "none" : totalCount}</>;
}

const isCount = (field: RelationField): boolean => !field.one && !isNamed(field);

interface ListTableProps {
  readonly type: EntityName;
  readonly rows: readonly ListRow[];
  readonly input: PageInput;
  readonly caption: string;
}

/** The entities of a type as a table. */
export function ListTable({ type, rows, input, caption }: ListTableProps) {
  const props = propColumns(type).filter(({ name }) => rows.some((row) => !isEmpty(row[name])));
  const relations = relationColumns(type);
  return (
    <ScrollTable>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <SortHead name="name" label="Name" input={input} />
          {props.map(({ name, type }) => (
            <SortHead key={name} name={name} label={propHead(name)} input={input} isFigure={isFigure(type)} />
          ))}
          {relations.map((field) => (
            <th key={field.field} scope="col" class={isCount(field) ? "num" : undefined}>
              {relationHead(field)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <EntityLink id={row.id}>{row.label}</EntityLink>
            </th>
            {props.map((prop) => (
              <td key={prop.name} class={isFigure(prop.type) ? "num" : undefined} data-l={propHead(prop.name)}>
                {isEmpty(row[prop.name]) ? "" : <PropertyValue prop={prop} value={row[prop.name]} />}
              </td>
            ))}
            {relations.map((field) => (
              <td key={field.field} class={isCount(field) ? "num" : undefined} data-l={relationHead(field)}>
                <RelationCell value={row[field.field]} field={field} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
