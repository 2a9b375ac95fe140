import type { AnswerTable } from "../../../export/answer/answerTable.js";
import type { AskedQuery } from "../../../export/answer/askedQuery.js";
import { parseId } from "../../../model/identity.js";
import { propertyWords } from "../../../model/propertyWords.js";
import { type AnyPage, definePage, PageProblem } from "../page.js";
import { EntityLink } from "../parts/entityLink.js";
import { queryHead } from "../parts/queryHead.js";
import { Link, parametersOf, queryString, useSite } from "../parts/site.js";
import { countText, formatCount } from "../parts/wording.js";

/** Most rows that are shown; the file has all. */
const MAX_ROWS = 200;

/** A text with more characters needs a wider column. */
const LONG = 60;

/** A column as readers see it: things are shown by their names, which lead to them, and the parts of a citation together. */
interface Column {
  readonly name: string;
  /** What stands above it: "Alliances: lead: name". */
  readonly head: string;
  /** Places of what its cells hold. */
  readonly places: readonly number[];
  /** Place of the ids of the things that the column names; -1 if it names none. */
  readonly ids: number;
}

/** What ends the name of a column that names things. */
const NAMES = /(^|\.)(label|name|title)$/;
/** The parts of a citation, in the order in which readers want them; its other parts are in the file. */
const CITED = ["quote", "source.title", "locator"];

/** Columns of ids are left out beside columns with the names of the same things. */
function columnsOf({ columns }: AnswerTable): readonly Column[] {
  const idsOf = (name: string): number => (NAMES.test(name) ? columns.indexOf(name.replace(NAMES, "$1id")) : -1);
  const shown = new Set(columns.map(idsOf));
  const cited = new Set<string>();
  return columns.flatMap((name, index): readonly Column[] => {
    const [, whole] = /^(.*\bcitations)\./.exec(name) ?? [];
    if (whole === undefined)
      return shown.has(index) ? [] : [{ name, head: headOf(name), places: [index], ids: idsOf(name) }];
    if (cited.has(whole)) return [];
    cited.add(whole);
    const places = CITED.map((part) => columns.indexOf(`${whole}.${part}`)).filter((place) => place >= 0);
    return places.length > 0 ? [{ name: whole, head: headOf(whole), places, ids: -1 }] : [];
  });
}

/** "alliances.lead.name" as "Alliances: lead: name". */
const headOf = (name: string): string =>
  name
    .split(".")
    .map((part, i) => (i === 0 ? propertyWords(part) : propertyWords(part).toLowerCase()))
    .join(": ");

type Row = AnswerTable["rows"][number];
type Cell = Row[number];

function textOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return typeof value === "number" ? formatCount(value) : value;
}

function CellText({ row, column: { places, ids } }: { readonly row: Row; readonly column: Column }) {
  const [text = "", ...others] = places.map((place) => textOf(row[place] ?? null));
  if (others.length > 0)
    return (
      <>
        {text && <q>{text}</q>} <span class="small mute">{others.filter(Boolean).join(", ")}</span>
      </>
    );
  const id = row[ids] ?? text;
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
const isShared = ({ rows }: AnswerTable, { places }: Column): boolean =>
  rows.length > 1 && rows.every((row) => places.every((place) => row[place] === rows[0]?.[place]));

/** For each row, the first column in which it differs from the row above; beyond the last one where it is the same. */
const firstChanges = (rows: AnswerTable["rows"], columns: readonly Column[]): readonly number[] =>
  rows.map((row, i) => {
    const above = rows[i - 1];
    const at = columns.findIndex(({ places }) => !above || places.some((place) => row[place] !== above[place]));
    return at < 0 ? columns.length : at;
  });

/** How many rows a cell stands for: those that are the same up to its column. 0 where a cell above stands for it. */
function spanOf(changes: readonly number[], row: number, column: number): number {
  if ((changes[row] ?? 0) > column) return 0;
  const next = changes.findIndex((change, i) => i > row && change <= column);
  return (next < 0 ? changes.length : next) - row;
}

const isLong = (row: Row, { places }: Column): boolean =>
  places.some((place) => String(row[place] ?? "").length > LONG);

/** How deep in the answer a column's values stand; citations are below what they are of. */
const depthOf = ({ name, places }: Column): number => name.split(".").length + (places.length > 1 ? 1 : 0);

function Rows({
  table,
  name,
  isChosen,
}: {
  readonly table: AnswerTable;
  readonly name: string;
  readonly isChosen: boolean;
}) {
  const { url } = useSite();
  const rows = table.rows.slice(0, MAX_ROWS);
  if (rows.length === 0) return <p>The answer has no rows.</p>;
  // What several rows share comes first, so that it is said once; a reader's own order is kept.
  const all = isChosen ? columnsOf(table) : [...columnsOf(table)].sort((a, b) => depthOf(a) - depthOf(b));
  const shared = all.filter((column) => isShared(table, column));
  const columns = all.filter((column) => !shared.includes(column));
  const changes = firstChanges(rows, columns);
  return (
    <>
      {shared.map((column) => (
        <p key={column.name} class="small">
          {column.head}: {rows[0] && <CellText row={rows[0]} column={column} />}
        </p>
      ))}
      <section class="scroll" tabindex={0} aria-label="Table">
        <table class="stack">
          <caption>
            {rows.length < table.rows.length && `${MAX_ROWS} of `}
            {countText(table.rows.length, "row")} ·{" "}
            <Link to={`/q/${name}.csv${queryString({ ...parametersOf(url), columns: null })}`}>all as CSV</Link>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={JSON.stringify(row)}>
                {columns.map((column, j) => {
                  const span = spanOf(changes, i, j);
                  if (span === 0) return null;
                  return (
                    <td
                      key={column.name}
                      class={isLong(row, column) ? "long" : undefined}
                      data-l={column.head}
                      rowspan={span > 1 ? span : undefined}
                    >
                      <CellText row={row} column={column} />
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
          <Rows
            table={chosen(tableOf(answer), parameters.columns)}
            name={query.name}
            isChosen={Boolean(parameters.columns)}
          />
        </>
      ),
    }),
    view() {
      throw new PageProblem(404, "The answer to a saved query has no page.");
    },
  });
}
