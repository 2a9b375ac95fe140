import { Extensions } from "type-graphql";
import { DEFAULT_PAGE } from "./plan/pageSizes.js";
import type { Reach, ReleaseSizes } from "./reach.js";

/** Arguments of a field, coerced. */
export type Arguments = Readonly<Record<string, unknown>>;

/** How much work a field is, as far as the model does not tell. Declared beside the field. */
export interface FieldCost {
  /** What the field leads to; called with what its owner leads to. */
  readonly reach?: (from: Reach, args: Arguments, release: ReleaseSizes) => Reach;
  /** Cost of finding the answer for one owner, whatever the answer is. */
  readonly lookup?: (args: Arguments, from: Reach) => number;
  /** Largest size in JSON of a value that is computed. */
  readonly bytes?: number;
  /** Field that a computed value repeats: `bytes` come on top of it. */
  readonly repeats?: string;
}

/** Declares the cost of a field; a decorator of its property or method. */
export const costs = (cost: FieldCost): MethodDecorator & PropertyDecorator => Extensions({ cost });

/** The declared cost of a field. */
export const declaredCost = ({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): FieldCost =>
  (extensions.cost as FieldCost | undefined) ?? {};

/** Rows of a page: as many as are requested, else the default; never more than there are. */
export function pageRows({ first, last }: Arguments, available = Number.POSITIVE_INFINITY): number {
  const requested = (first ?? last ?? DEFAULT_PAGE) as number;
  return Math.min(Math.max(0, requested), available);
}
