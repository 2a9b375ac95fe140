import type { EntitySpec } from "../../model/entity.js";
import type { Report } from "../fault.js";
import { type Context, withContext } from "./seedContext.js";
import { get, type MapNode } from "./seedNode.js";
import type { Quotation, Statements } from "./statements.js";

/** The entity whose entry is being read. */
export interface Subject {
  readonly id: string;
  readonly spec: EntitySpec;
  /** Inherited defaults for everything in the entry. */
  readonly context: Context;
  /** The entry's own quotation, which applies to all its items; null if it has none. */
  readonly quotations: readonly Quotation[] | null;
  /** Defaults by field from the head of the file, and the source that they apply to. */
  readonly fields: MapNode | null;
  readonly fieldsSource: string | null;
  readonly report: Report;
  readonly out: Statements;
}

/** Returns the entry's quotation with the item's locator if both have the same source, otherwise null. */
export function servingQuotations({ quotations, context }: Subject, item: Context): readonly Quotation[] | null {
  if (!quotations || item.source !== context.source) return null;
  const further = item.locator.slice(context.locator.length);
  if (further.length === 0) return quotations;
  return quotations.map((one) => ({ ...one, locator: [...one.locator, ...further] }));
}

/** Returns what the head of the file says of a field of every entry with the file's source; null if it says nothing. */
export function fieldDefaults({ fields, fieldsSource, context }: Subject, field: string): MapNode | null {
  const defaults = fields && get(fields, field);
  if (defaults?.kind !== "map") return null;
  return context.source === fieldsSource || get(defaults, "source") ? defaults : null;
}

/** Returns the context of an item: that of the entry, overridden by the field's defaults and the item's own keys. */
export function itemContext(subject: Subject, field: string, item: MapNode | null): Context {
  const quotes = item && (get(item, "quote") || get(item, "printed") || get(item, "evidence"));
  let context = quotes ? { ...subject.context, after: null } : subject.context;
  const defaults = fieldDefaults(subject, field);
  if (defaults) context = withContext(context, defaults, subject.report);
  return item ? withContext(context, item, subject.report) : context;
}
