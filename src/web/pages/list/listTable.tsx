import type { EntityName } from "../../../model/entities.js";
import { propertyWords } from "../../../model/propertyWords.js";
import type { PageInput } from "../page.js";
import { EntityLink } from "../parts/entityLink.js";
import { isEmpty, PropertyValue } from "../parts/propertyValue.js";
import { relationHead } from "../parts/relationWords.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { changed, Link, useSite } from "../parts/site.js";
import { propColumns, relationColumns } from "./listColumns.js";

/** A row of a type's table. Its properties and relations are there under their own names. */
export type ListRow = { readonly id: string; readonly label: string } & Readonly<Record<string, unknown>>;

/** The heading of a column, which sorts the table by it; a second time the other way round. */
function SortHead({
  name,
  label,
  input,
}: {
  readonly name: string;
  readonly label: string;
  readonly input: PageInput;
}) {
  const { url } = useSite();
  const { sort = "" } = input.parameters;
  const direction = sort === name ? "ascending" : sort === `-${name}` ? "descending" : undefined;
  return (
    <th scope="col" aria-sort={direction}>
      <Link to={changed(url, { sort: direction === "ascending" ? `-${name}` : name, after: null })}>{label}</Link>
    </th>
  );
}

function RelationCell({ value }: { readonly value: unknown }) {
  if (isEmpty(value)) return null;
  const { node, totalCount } = value as { node?: ListRow; totalCount?: number };
  if (node) return <EntityLink id={node.id}>{node.label}</EntityLink>;
  return <>{totalCount}</>;
}

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
          {props.map(({ name }) => (
            <SortHead key={name} name={name} label={propertyWords(name)} input={input} />
          ))}
          {relations.map((field) => (
            <th key={field.field} scope="col" class={field.one ? undefined : "num"}>
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
              <td key={prop.name} data-l={propertyWords(prop.name)}>
                {isEmpty(row[prop.name]) ? "" : <PropertyValue prop={prop} value={row[prop.name]} />}
              </td>
            ))}
            {relations.map((field) => (
              <td key={field.field} class={field.one ? undefined : "num"} data-l={relationHead(field)}>
                <RelationCell value={row[field.field]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
