import type { AnswerTable } from "../../../export/answer/answerTable.js";
import type { AskedQuery } from "../../../export/answer/askedQuery.js";
import { parseId } from "../../../model/identity.js";
import { type AnyPage, definePage, PageProblem } from "../page.js";
import { EntityLink } from "../parts/entityLink.js";
import { queryHead } from "../parts/queryHead.js";
import { changed, Link, useSite } from "../parts/site.js";
import { formatCount, propertyWords } from "../parts/wording.js";

/** Most rows that are shown; the file has all. */
const MAX_ROWS = 200;

/** A text with more characters needs a wider column. */
const LONG = 60;

type Cell = AnswerTable["rows"][number][number];

/** A column as readers see it: things are shown by their names, which lead to them. */
interface Column {
  readonly name: string;
  readonly index: number;
  /** Place of the ids of the things that the column names; -1 if it names none. */
  readonly ids: number;
}

/** What ends the name of a column that names things. */
const NAMES = /(^|\.)(label|name|title)$/;

/** Columns of ids are left out beside columns with the names of the same things. */
function columnsOf({ columns }: AnswerTable): readonly Column[] {
  const idsOf = (name: string): number => (NAMES.test(name) ? columns.indexOf(name.replace(NAMES, "$1id")) : -1);
  const shown = new Set(columns.map(idsOf));
  return columns.flatMap((name, index) => (shown.has(index) ? [] : [{ name, index, ids: idsOf(name) }]));
}

/** "alliances.lead.name" as "Alliances: lead: name". */
const headOf = (name: string): string =>
  name
    .split(".")
    .map((part, i) => (i === 0 ? propertyWords(part) : propertyWords(part).toLowerCase()))
    .join(": ");

function CellText({ value, id }: { readonly value: Cell; readonly id: Cell }) {
  if (value === null) return null;
  const text =
    typeof value === "number" ? formatCount(value) : typeof value === "boolean" ? (value ? "Yes" : "No") : value;
  return typeof id === "string" && parseId(id) ? <EntityLink id={id}>{text}</EntityLink> : text;
}

/**
 * A table with some of its columns, and each row once.
 * @param names of the columns, separated by commas; all where left out
 * @throws PageProblem if there is no such column
 */
function chosen(table: AnswerTable, names: string | undefined): AnswerTable {
  if (!names) return table;
  const places = names.split(",").map((name) => {
    const place = table.columns.indexOf(name.trim());
    if (place >= 0) return place;
    const known = table.columns.join(", ");
    throw new PageProblem(400, `columns: there is no column “${name.slice(0, 40)}”. Expected some of ${known}.`);
  });
  const rows = table.rows.map((row) => places.map((place) => row[place] ?? null));
  const each = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return { columns: places.map((place) => table.columns[place] ?? ""), rows: [...each.values()] };
}

/** Columns with the same value in every row, of several, are said once above the table. */
const isShared = ({ rows }: AnswerTable, { index }: Column): boolean =>
  rows.length > 1 && rows.every((row) => row[index] === rows[0]?.[index]);

/** How many rows a cell stands for: those that are the same up to its column. 0 where a cell above stands for it. */
function spanOf(rows: AnswerTable["rows"], columns: readonly Column[], at: number, column: number): number {
  const own = columns.slice(0, column + 1);
  const isAlike = (row: AnswerTable["rows"][number] | undefined): boolean =>
    row !== undefined && own.every(({ index }) => row[index] === rows[at]?.[index]);
  if (isAlike(rows[at - 1])) return 0;
  const end = rows.findIndex((row, i) => i > at && !isAlike(row));
  return (end < 0 ? rows.length : end) - at;
}

function Rows({ table, name }: { readonly table: AnswerTable; readonly name: string }) {
  const { url } = useSite();
  const rows = table.rows.slice(0, MAX_ROWS);
  if (rows.length === 0) return <p>The answer has no rows.</p>;
  const all = columnsOf(table);
  const columns = all.filter((column) => !isShared(table, column));
  const cellOf = (row: AnswerTable["rows"][number], { index, ids }: Column) => (
    <CellText value={row[index] ?? null} id={row[ids] ?? row[index] ?? null} />
  );
  const count = `${formatCount(table.rows.length)} ${table.rows.length === 1 ? "row" : "rows"}`;
  return (
    <>
      {all
        .filter((column) => isShared(table, column))
        .map((column) => (
          <p key={column.name} class="small">
            {headOf(column.name)}: {rows[0] && cellOf(rows[0], column)}
          </p>
        ))}
      <section class="scroll" tabindex={0} aria-label="Table">
        <table class="stack">
          <caption>
            {rows.length < table.rows.length && `${MAX_ROWS} of `}
            {count} ·{" "}
            <Link to={`/q/${name}.csv${new URL(changed(url, { columns: null }), "http://localhost").search}`}>
              all as CSV
            </Link>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  {headOf(column.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={JSON.stringify(row)}>
                {columns.map((column, j) => {
                  const span = spanOf(rows, columns, i, j);
                  if (span === 0) return null;
                  return (
                    <td
                      key={column.name}
                      class={String(row[column.index]).length > LONG ? "long" : undefined}
                      data-l={headOf(column.name)}
                      rowspan={span > 1 ? span : undefined}
                    >
                      {cellOf(row, column)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** The answer to a saved query as a table. It has no page of its own, only this for pages of others. */
export function queryTable({ query, variables }: AskedQuery, tableOf: (data: unknown) => AnswerTable): AnyPage {
  const { title, sentence } = queryHead(query.text);
  return definePage<unknown, object>({
    url: "/q/:name",
    isDated: false,
    document: query,
    variables: () => variables,
    embed: (answer, { parameters }) => ({
      title,
      description: sentence,
      body: (
        <>
          <p>{sentence}</p>
          <Rows table={chosen(tableOf(answer), parameters.columns)} name={query.name} />
        </>
      ),
    }),
    view() {
      throw new PageProblem(404, "The answer to a saved query has no page.");
    },
  });
}
