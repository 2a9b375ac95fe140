import { propertyWords } from "../../../model/propertyWords.js";
import { isEmpty } from "../parts/propertyValue.js";
import { countText, formatCount } from "../parts/wording.js";
import { fieldPath } from "./answerFields.js";
import { evidenceIn, type Fields, holdsEvidence, isNamed, isObject, listIn, unwrapped } from "./answerShapes.js";
import { Figures, numbered } from "./readEvidence.js";
import { Name, Nothing, Scalar } from "./readScalar.js";

/** Most items of a list within a cell. */
const SHOWN = 20;
/** What names an item, in this order. */
const NAMES = ["label", "name", "title"];

interface CellProps {
  readonly value: unknown;
  readonly path: string;
  /** The object that holds the value. */
  readonly within?: Fields;
}

/** The fields of an object besides its name, and besides its id where it has a name. */
export function factsOf(fields: Fields): readonly (readonly [string, unknown])[] {
  const name = NAMES.find((each) => typeof fields[each] === "string");
  return Object.entries(fields).filter(([field]) => field !== name && (field !== "id" || name === undefined));
}

/** A value of any shape in little space. */
export function Cell({ value, path, within }: CellProps) {
  if (isEmpty(value)) return <Nothing path={path} />;
  const evidence = Array.isArray(value) ? evidenceIn(value) : null;
  if (evidence)
    return (
      <details class="more">
        <summary>{countText(evidence.flatMap(({ citations }) => citations).length, "quotation")}</summary>
        <Figures evidence={evidence} />
      </details>
    );
  const list = listIn(value);
  if (!list)
    return isObject(value) ? (
      <Inline fields={unwrapped(value)} path={path} />
    ) : (
      <Scalar value={value} path={path} within={within} />
    );
  const { items, about } = list;
  const total = typeof about.totalCount === "number" ? about.totalCount : items.length;
  const shown = items.slice(0, SHOWN);
  if (shown.length === 0) return <>{formatCount(total)}</>;
  return (
    <ul class="plain">
      {numbered(shown).map(({ key, item }) => (
        <li key={key}>
          <Inline fields={item} path={path} />
        </li>
      ))}
      {total > shown.length && <li class="mute">and {formatCount(total - shown.length)} more</li>}
    </ul>
  );
}

/** An object in a line: what is printed of it, or its name with the rest behind it. */
function Inline({ fields, path }: { readonly fields: Fields; readonly path: string }) {
  if (typeof fields.printed === "string" && "value" in fields) return <>{fields.printed}</>;
  const hasName = isNamed(fields);
  const facts = factsOf(fields).filter(([name, value]) => !isEmpty(value) && !(hasName && name === "id"));
  return (
    <>
      {hasName && <Name fields={fields} />}
      {facts.map(([name, value], index) => (
        <span key={name} class="small">
          {(hasName || index > 0) && " · "}
          {Array.isArray(value) && holdsEvidence(value) ? null : <span class="mute">{propertyWords(name)}: </span>}
          <Cell value={value} path={fieldPath(path, name)} within={fields} />
        </span>
      ))}
    </>
  );
}
