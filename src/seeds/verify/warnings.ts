import { idOf, slugOf } from "../../model/identity.js";
import { comparedCounts } from "../../model/printedCounts.js";
import type { EdgeRecord, Release } from "../../model/release.js";
import type { Place } from "../fault.js";
import type { AttributeStatement, EdgeStatement, Statements } from "../parse/statements.js";

/** A hint for curators that is not a fault, for example a source that contradicts itself. */
export interface Warning {
  readonly place: Place;
  readonly what: string;
}

/** Returns warnings: printed counts that differ from actual counts, edges that may be duplicates, and unusual slugs. */
export function warningsOn(
  release: Release,
  { entities }: Statements,
  attributes: readonly AttributeStatement[],
  edges: readonly EdgeStatement[],
): readonly Warning[] {
  const counts = comparedCounts(release).flatMap(({ id, prop, relation, sumOf, printed, counted }) => {
    const place = attributes.find((one) => one.id === id && one.prop.name === prop)?.place;
    const listed = sumOf
      ? `the ${sumOf}s at the other end of ${relation} add up to ${counted}.`
      : `${counted} ${counted === 1 ? "edge" : "edges"} of ${relation} ${counted === 1 ? "is" : "are"} listed.`;
    const what = `${id}: ${prop} is printed as ${printed}; ${listed}`;
    return place && printed !== counted ? [{ place, what }] : [];
  });
  const parallel = release.edges.filter(mayBeOne(release.edges)).flatMap(({ relation, from, to }) => {
    const place = edges.find((one) => one.relation === relation && one.from === from && one.to === to)?.place;
    return place
      ? [
          {
            place,
            what: `${relation} from ${from} to ${to} exists with and without a day of validity, so there are two edges.`,
          },
        ]
      : [];
  });
  const names = new Map(release.entities.map(({ id, props }) => [id, String(props.name)]));
  const slugs = entities.flatMap(({ id, spec, place, introduces }) => {
    const name = names.get(id) ?? "";
    const right = idOf(spec.name, slugOf(name));
    const fits = id.startsWith(right) && /^(-\d{4})?$/.test(id.slice(right.length));
    return !introduces || !spec.namedByLookup || fits
      ? []
      : [{ place, what: `The name of ${id} is “${name}”, which gives the id ${right}.` }];
  });
  return [...counts, ...parallel, ...slugs];
}

/** True for an edge that differs from the previous one only in a validity bound that one of them leaves open. */
const mayBeOne =
  (edges: readonly EdgeRecord[]) =>
  (edge: EdgeRecord, i: number): boolean => {
    const before = edges[i - 1];
    if (edge.ordinal === 0 || !before) return false;
    const agree = (a: string | null, b: string | null) => a === null || b === null || a === b;
    return (
      agree(before.validFrom, edge.validFrom) &&
      agree(before.validTo, edge.validTo) &&
      JSON.stringify(before.props) === JSON.stringify(edge.props)
    );
  };
