import type { EntitySpec } from "../../model/entity.js";
import type { Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { Value } from "../../model/release.js";
import { daysOf } from "../../model/values/edtf.js";
import { readPrintedDate } from "../../model/values/readPrintedDate.js";

/** The property beside a date that holds it as printed: "publishedAs" for "published". */
export const printedFormOf = (name: string): string => `${name}As`;

/** The dates of each type with a printed form: the names of both properties. */
const datesOf = new WeakMap<EntitySpec, readonly (readonly [name: string, form: string])[]>();

const EDTF_LENGTH: Readonly<Record<string, number>> = { YEAR: 4, MONTH: 7 };

/**
 * Returns the printed forms of the dates of an entity, each read from the entity's printed words or from the quotations of the date: the most exact
 * one that begins on that day. If none does, the date itself counts, to its precision.
 */
export function withPrintedDates(
  spec: EntitySpec,
  props: Readonly<Record<string, Value>>,
  evidence: Readonly<Record<string, readonly Evidence[]>>,
): Readonly<Record<string, Value>> {
  const dates = getOrInsert(datesOf, spec, () => {
    const names = new Set(spec.props.map(({ name }) => name));
    return [...names].map((name) => [name, printedFormOf(name)] as const).filter(([, form]) => names.has(form));
  });
  const forms = dates.flatMap(([name, form]): [string, Value][] => {
    const value = props[name];
    if (typeof value !== "string" || props[form]) return [];
    const words = wordsOf(name, props, evidence);
    const year = Number(value.slice(0, 4));
    const isDate = daysOf(value) !== null && value.length > 7;
    const found = words
      .map((text) => readPrintedDate(text, year, isDate ? (edtf) => daysOf(edtf)?.earliest === value : undefined))
      .find((one) => one !== null);
    const precision = props[`${name}Precision`] ?? props.precision ?? "DAY";
    const edtf = found?.edtf ?? value.slice(0, EDTF_LENGTH[String(precision)] ?? value.length);
    const days = daysOf(edtf);
    return days ? [[form, { printed: found?.printed ?? null, edtf, ...days }]] : [];
  });
  return Object.fromEntries(forms);
}

/** The words that may print a date: those that the entity says are printed, and the quotations of the date. */
function wordsOf(
  name: string,
  props: Readonly<Record<string, Value>>,
  evidence: Readonly<Record<string, readonly Evidence[]>>,
): readonly string[] {
  // What a Finding prints is its figure, not its date.
  const own = "precision" in props && typeof props.printed === "string" ? [props.printed] : [];
  const quotes = (evidence[name] ?? []).flatMap(({ citations }) => citations.map(({ quote }) => quote));
  const value = name === "financialYear" ? [String(props[name])] : [];
  return [...own, ...value, ...quotes];
}
