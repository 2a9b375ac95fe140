import type { EntitySpec } from "../../model/entity.js";
import type { Report } from "../fault.js";
import { get, type MapNode } from "./parseSeeds.js";
import { type Context, withContext } from "./seedContext.js";
import type { Quotation, Statements } from "./statements.js";

/** An entity while its entry is read. */
export interface Subject {
  readonly id: string;
  readonly spec: EntitySpec;
  /** What holds for everything in the entry. */
  readonly context: Context;
  /** The entry's own quotation, which serves everything said there; null where it has none. */
  readonly quotations: readonly Quotation[] | null;
  /** Defaults by field, from the head of the file, and the source that they speak of. */
  readonly fields: MapNode | null;
  readonly fieldsSource: string | null;
  readonly report: Report;
  readonly out: Statements;
}

/** The entry's own quotation where it serves an item: of the same source, with the item's part of the locator; null where it does not. */
export function servingQuotations({ quotations, context }: Subject, item: Context): readonly Quotation[] | null {
  if (!quotations || item.source !== context.source) return null;
  const further = item.locator.slice(context.locator.length);
  if (further.length === 0) return quotations;
  return quotations.map((one) => ({
    ...one,
    locator: [one.locator, ...further].filter((part) => part !== "").join(", "),
  }));
}

/** The context of one item of a field: the entry's, the field's defaults, the item's own. */
export function itemContext(subject: Subject, field: string, item: MapNode | null): Context {
  const quotes = item && (get(item, "quote") || get(item, "printed") || get(item, "evidence"));
  let context = quotes ? { ...subject.context, after: null } : subject.context;
  const defaults = subject.fields && get(subject.fields, field);
  if (defaults?.kind === "map" && (context.source === subject.fieldsSource || get(defaults, "source")))
    context = withContext(context, defaults, subject.report);
  return item ? withContext(context, item, subject.report) : context;
}
