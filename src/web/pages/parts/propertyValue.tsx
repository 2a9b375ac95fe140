import type { PropSpec } from "../../../model/entity.js";
import { isIsoDate } from "../../../model/propertyTypes.js";
import { longDay } from "./day.js";
import { EntityLink } from "./entityLink.js";
import { linkTarget, useSite } from "./site.js";
import { enumWords, formatShare } from "./wording.js";

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null;

/** True if there is nothing to show: null or an empty list. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** A day as precisely as it is known. */
export function dayWords(day: string, precision: unknown = "DAY"): string {
  if (precision === "YEAR") return day.slice(0, 4);
  return precision === "MONTH" ? MONTH.format(new Date(`${day}T00:00:00Z`)) : longDay(day);
}

/** Whether a text is an address of the web. */
const isAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/.test(text);

/** Whether a text has a word so long that a narrow column has to break it, such as a checksum. */
const isLong = (text: string): boolean => /\S{30}/.test(text);

/** A text; as a link if it is an address of the web. */
export function Address({ text }: { readonly text: string }) {
  const site = useSite();
  if (!isAddress(text)) return isLong(text) ? <span class="long">{text}</span> : text;
  return (
    <a class={isLong(text) ? "long" : undefined} href={text} rel="external" {...linkTarget(site)}>
      {text}
    </a>
  );
}

/** A composite value as printed; where it is not printed, in our words. */
function compositeWords({ printed, value, earliest, latest, edtf }: Members): string {
  if (printed !== null && printed !== undefined) return String(printed);
  if (earliest === undefined) return String(value);
  return earliest === latest ? longDay(String(earliest)) : String(edtf);
}

/** A number with its unit. Without one it may be a year or a number of a list, which have no separators. */
function numberWords(value: number, { unit, comparable }: PropSpec["type"]): string {
  if (unit === "%") return formatShare(value);
  if (unit) return `${NUMBER.format(value)} ${unit}`;
  return comparable === "integer" ? String(value) : NUMBER.format(value);
}

interface PropertyValueProps {
  readonly prop: Pick<PropSpec, "type">;
  readonly value: unknown;
  /** How precise a date is. */
  readonly precision?: unknown;
}

/** The value of a property in words, by the type that the model declares. */
export function PropertyValue({ prop, value, precision }: PropertyValueProps) {
  const { comparable } = prop.type;
  if (Array.isArray(value)) return <>{value.map((each) => String(each)).join("; ")}</>;
  if (isObject(value)) return <>{compositeWords(value)}</>;
  if (typeof value === "boolean") return <>{value ? "Yes" : "No"}</>;
  if (typeof value === "number") return <>{numberWords(value, prop.type)}</>;
  const text = String(value);
  if (comparable === "enum") return <>{enumWords(text)}</>;
  if (comparable === "date" && isIsoDate(text)) return <>{dayWords(text, precision)}</>;
  return <Address text={text} />;
}

/** A member of a composite value in words. */
export function MemberValue({ value }: { readonly value: unknown }) {
  if (isEmpty(value)) return null;
  if (isObject(value) && "id" in value) return <EntityLink id={String(value.id)}>{String(value.title)}</EntityLink>;
  if (typeof value === "boolean") return <>{value ? "Yes" : "No"}</>;
  if (typeof value === "number") return <>{NUMBER.format(value)}</>;
  const text = String(value);
  return /^[A-Z]+(_[A-Z]+)*$/.test(text) && text.length > 3 ? enumWords(text) : text;
}
