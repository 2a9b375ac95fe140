import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { parseId } from "../../../model/identity.js";
import { isIsoDate } from "../../../model/propertyTypes.js";
import { EntityLink } from "../parts/entityLink.js";
import { Address, dayWords } from "../parts/propertyValue.js";
import { STRENGTH_WORDS, StrengthLetter } from "../parts/strength.js";
import { enumWords, whyEmpty, whyNone } from "../parts/wording.js";
import type { AnswerFields } from "./answerFields.js";
import { entityIdIn, type Fields, isStrength, nameIn } from "./answerShapes.js";

/** What the schema says of the answer's fields; empty where it is not known. */
export const FieldsContext = createContext<AnswerFields>(new Map());

// Years have no separators.
const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10, useGrouping: "min2" });

interface ScalarProps {
  readonly value: unknown;
  readonly path: string;
  /** The object that holds it, which may say more of it. */
  readonly within?: Fields;
}

/** A value in words, by what the schema says of its field. */
export function Scalar({ value, path, within = {} }: ScalarProps) {
  const field = useContext(FieldsContext).get(path);
  if (Array.isArray(value)) return <>{value.map((each) => wordsOf(each, field?.isEnum)).join("; ")}</>;
  const text = String(value);
  if (field?.isEnum && isStrength(value))
    return (
      <>
        <StrengthLetter strength={value} /> {STRENGTH_WORDS[value].name}
      </>
    );
  if (typeof value !== "string" || field?.isEnum) return <>{wordsOf(value, field?.isEnum)}</>;
  if (parseId(text)) return <EntityLink id={text}>{text}</EntityLink>;
  const name = path.slice(path.lastIndexOf(".") + 1);
  if (isIsoDate(text)) return <>{dayWords(text, within[`${name}Precision`])}</>;
  return <Address text={text} />;
}

function wordsOf(value: unknown, isEnum = false): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return NUMBER.format(value);
  return isEnum ? enumWords(String(value)) : String(value);
}

/** Why there is nothing: what the schema says of the field. */
export function Nothing({ path }: Pick<ScalarProps, "path">) {
  const field = useContext(FieldsContext).get(path);
  return <span class="mute">None. {field && whyEmpty(field.description)}</span>;
}

/** That a list has no items, and why that may be, where the schema says so. */
export function NoItems({ path }: Pick<ScalarProps, "path">) {
  const why = whyNone(useContext(FieldsContext).get(path)?.description ?? "");
  return <span class="mute">{why === null ? "None in the graph." : `None. ${why}`}</span>;
}

/** The name of an object, which leads to its page where the answer holds its id. */
export function Name({ fields }: { readonly fields: Fields }) {
  const id = entityIdIn(fields);
  const name = nameIn(fields) ?? id ?? "";
  return id === null ? <b>{name}</b> : <EntityLink id={id}>{name}</EntityLink>;
}
