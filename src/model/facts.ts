import { entityOf } from "./entities.js";
import type { Evidence } from "./evidence.js";
import { relationOf } from "./relations.js";
import { type EdgeRecord, type EntityRecord, itemsOf } from "./release.js";

/** A property of an entity, or an item that has its own evidence, with what supports it. */
export interface PropertyFact {
  readonly prop: string;
  readonly evidence: readonly Evidence[];
}

/** The facts that the properties of an entity state. None of an entity that is derived from others: it repeats their evidence. */
export function factsOf({ type, props, evidence }: EntityRecord): readonly PropertyFact[] {
  const spec = entityOf(type);
  if (spec.derived) return [];
  return spec.props.flatMap(({ name, type: property }): readonly PropertyFact[] => {
    if (property.itemEvidence)
      return itemsOf<{ readonly evidence?: readonly Evidence[] }>(props[name]).map((item) => ({
        prop: name,
        evidence: item.evidence ?? [],
      }));
    const own = evidence[name];
    return own ? [{ prop: name, evidence: own }] : [];
  });
}

/** Whether a link states a fact of its own: one of a derived relation repeats the evidence of others. */
export const isFact = ({ relation }: EdgeRecord): boolean => !relationOf(relation).derived;
