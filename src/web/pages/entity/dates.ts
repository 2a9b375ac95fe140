import { type EntityName, entityOf } from "../../../model/entities.js";
import type { PropSpec } from "../../../model/entity.js";
import { isCompanion } from "../parts/companion.js";
import { dayWords, isEmpty } from "../parts/propertyValue.js";

/** What ends the name of a property that says how precise a date is. */
export const PRECISION = "Precision";

type Values = Readonly<Record<string, unknown>>;

/** Properties of a type about its date, such as when a document was published or when a finding was made; the date itself is first. Empty if it has none. */
export function dateProps(type: EntityName): readonly PropSpec[] {
  const { props } = entityOf(type);
  const names = props.map(({ name }) => name);
  const date = props.find(
    ({ name, type: { comparable } }) => comparable === "date" && !name.startsWith("valid") && !isCompanion(name, names),
  );
  if (!date) return [];
  return [date, ...props.filter(({ name }) => name.startsWith(date.name) && isCompanion(name, names))];
}

/** A date as its source prints it, such as a season, where the entity has it. */
export const printedDateOf = (entity: Values, prop: string): string | null =>
  (entity[`${prop}As`] as { readonly printed?: string | null } | null | undefined)?.printed ?? null;

/** A date in words, as printed or as precisely as it is known; empty if there is none. */
export function dateWordsOf(entity: Values, prop: string): string {
  if (isEmpty(entity[prop])) return "";
  return printedDateOf(entity, prop) ?? dayWords(String(entity[prop]), entity[prop + PRECISION] ?? undefined);
}
