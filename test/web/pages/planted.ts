import { entityOf } from "../../../src/model/entities.js";
import type { Evidence } from "../../../src/model/evidence.js";
import type { PropertyType } from "../../../src/model/propertyTypes.js";
import { relationOf } from "../../../src/model/relations.js";
import type { Release, Value } from "../../../src/model/release.js";

/** What is planted at the end of every text: an element, an attribute's end, a comment's and a style's. */
export const PLANTED = `<b id=planted>"'&lt;--></style>`;

function planted(value: Value): Value {
  if (typeof value === "string") return value + PLANTED;
  if (Array.isArray(value)) return value.map((item: Value) => planted(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === "evidence" ? member : planted(member)]),
  );
}

/** A value with markup in all texts in which the model allows any text; the same value where it allows none. */
function plantedIn(type: PropertyType<unknown>, value: Value): Value {
  const items = Array.isArray(value) ? value : [value];
  const each = items.map((item: Value): Value => {
    if (typeof item !== "object" || item === null) return planted(item);
    // Members that take some values only, such as dates, stay as they are.
    const entries = Object.entries(item).map(([name, member]): [string, Value] => {
      const spec = type.members?.[name];
      const isFree = spec ? spec.comparable === "text" && name !== "source" : true;
      return [name, isFree ? planted(member) : member];
    });
    return Object.fromEntries(entries);
  });
  const whole = Array.isArray(value) ? each : (each[0] ?? null);
  return type.comparable === "enum" || !type.schema.safeParse(whole).success ? value : whole;
}

const inEvidence = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.map((one) => ({
    ...one,
    note: `${one.note ?? ""}${PLANTED}`,
    citations: one.citations.map((citation) => ({
      ...citation,
      quote: citation.quote + PLANTED,
      locator: citation.locator + PLANTED,
    })),
  }));

/** A release with markup in every text of its entities, links and evidence. */
export function withMarkup(release: Release): Release {
  return {
    ...release,
    entities: release.entities.map((entity) => ({
      ...entity,
      props: Object.fromEntries(
        Object.entries(entity.props).map(([name, value]) => {
          const spec = entityOf(entity.type).props.find((prop) => prop.name === name);
          return [name, spec ? plantedIn(spec.type, value) : value];
        }),
      ),
      evidence: Object.fromEntries(Object.entries(entity.evidence).map(([name, all]) => [name, inEvidence(all)])),
    })),
    edges: release.edges.map((edge) => ({
      ...edge,
      props: Object.fromEntries(
        Object.entries(edge.props).map(([name, value]) => {
          const spec = relationOf(edge.relation).props?.find((prop) => prop.name === name);
          return [name, spec ? plantedIn(spec.type, value) : value];
        }),
      ),
      evidence: inEvidence(edge.evidence),
    })),
  };
}
