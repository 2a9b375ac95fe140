import { propertyWords } from "../../../model/propertyWords.js";
import { isEmpty } from "../parts/propertyValue.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { formatCount } from "../parts/wording.js";
import { fieldPath } from "./answerFields.js";
import {
  type AnswerList,
  evidenceIn,
  type Fields,
  isConnection,
  isNamed,
  isObject,
  listIn,
  unwrapped,
} from "./answerShapes.js";
import { Cell, factsOf } from "./readCell.js";
import { Figures, numbered } from "./readEvidence.js";
import { Name, NoItems } from "./readScalar.js";
import { isTrace, ReadTrace } from "./readTrace.js";

/** Most items of a list that are shown. */
const SHOWN = 200;

/** Most values of an object that stand in one line. */
const IN_LINE = 4;

/** Whether a value needs more than a line: lists of objects, and objects that hold more than a few values. */
function isBlock(value: unknown): boolean {
  // A connection is a block even if it is empty, so that it keeps its place.
  if (isConnection(value)) return true;
  if (Array.isArray(value)) return value.some(isObject);
  if (!isObject(value)) return false;
  const members = Object.values(unwrapped(value));
  return (
    members.length > IN_LINE || members.some((each) => isObject(each) || (Array.isArray(each) && each.some(isObject)))
  );
}

/** An object of an answer as a card: its name, its values, and what it leads to. */
export function Card({
  fields,
  path,
  level,
}: {
  readonly fields: Fields;
  readonly path: string;
  readonly level: number;
}) {
  const facts = factsOf(unwrapped(fields));
  const values = facts.filter(([, value]) => !isBlock(value));
  const blocks = facts.filter(([, value]) => isBlock(value));
  const Heading = `h${Math.min(level, 6)}` as "h2";
  const hasName = isNamed(fields);
  return (
    <>
      {hasName && (
        <Heading>
          <Name fields={fields} />
        </Heading>
      )}
      {values.length > 0 && (
        <table>
          <tbody>
            {values.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{propertyWords(name)}</th>
                <td>
                  <Cell value={value} path={fieldPath(path, name)} within={fields} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {blocks.map(([name, value]) => (
        <Part key={name} name={name} value={value} path={fieldPath(path, name)} level={hasName ? level + 1 : level} />
      ))}
    </>
  );
}

interface PartProps {
  readonly name: string;
  readonly value: unknown;
  readonly path: string;
  readonly level: number;
}

/** A field that holds objects, under its name. */
export function Part({ name, value, path, level }: PartProps) {
  const list = listIn(value);
  const Heading = `h${Math.min(level, 6)}` as "h2";
  return (
    <section>
      <Heading>{propertyWords(name)}</Heading>
      {list ? (
        <List list={list} path={path} level={level} />
      ) : isObject(value) ? (
        <Card fields={unwrapped(value)} path={path} level={level + 1} />
      ) : (
        <p>
          <Cell value={value} path={path} />
        </p>
      )}
    </section>
  );
}

function List({
  list: { items, about },
  path,
  level,
}: {
  readonly list: AnswerList;
  readonly path: string;
  readonly level: number;
}) {
  const { totalCount, ...rest } = about;
  const shown = items.slice(0, SHOWN);
  const total = typeof totalCount === "number" ? totalCount : items.length;
  return (
    <>
      {total > 0 && (typeof totalCount === "number" || total > shown.length) && (
        <p class="small mute">
          {formatCount(total)} in all
          {total > shown.length && `; the first ${formatCount(shown.length)} are shown here`}
        </p>
      )}
      {Object.keys(rest).length > 0 && <Card fields={rest} path={path} level={level + 1} />}
      {shown.length > 0 && <Items items={shown} path={path} />}
      {total === 0 && (
        <p>
          <NoItems path={path} />
        </p>
      )}
    </>
  );
}

function Items({ items, path }: { readonly items: readonly Fields[]; readonly path: string }) {
  const evidence = evidenceIn(items);
  if (evidence) return <Figures evidence={evidence} />;
  if (isTrace(items)) return <ReadTrace items={items} />;
  const hasNames = items.some(isNamed);
  const columns = [...new Set(items.flatMap((item) => factsOf(item).map(([name]) => name)))]
    .filter((name) => !(hasNames && name === "id"))
    .map((name) => ({ name, words: propertyWords(name) }));
  return (
    <ScrollTable>
      <thead>
        <tr>
          {hasNames && <th scope="col">Name</th>}
          {columns.map(({ name, words }) => (
            <th key={name} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(items).map(({ key, item }) => (
          <tr key={key}>
            {hasNames && (
              <th scope="row">
                <Name fields={item} />
              </th>
            )}
            {columns.map(({ name, words }) => (
              <td key={name} data-l={words}>
                {isEmpty(item[name]) || <Cell value={item[name]} path={fieldPath(path, name)} within={item} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
