import { entityOf } from "../../model/entities.js";
import { idOf, parseId } from "../../model/identity.js";
import { type RelationField, statedFieldsOf } from "../../model/relations.js";
import type { Value } from "../../model/release.js";
import { collapse, nearest } from "../../model/text.js";
import { suggest } from "../characters.js";
import type { Report } from "../fault.js";
import { namesOf } from "../parse/readAttribute.js";
import type { AttributeStatement, CorrectionStatement, EdgeStatement, Statements } from "../parse/statements.js";
import type { KnownIds } from "../verify/referenceChecks.js";

/** What corrections add: evidence for the right value, and the misprint as an alias with its source. */
export interface Corrected {
  readonly attributes: readonly AttributeStatement[];
  readonly edges: readonly EdgeStatement[];
}

/** Checks each correction against the statement that it corrects. */
export function applyCorrections(
  statements: Statements,
  edges: readonly EdgeStatement[],
  known: KnownIds,
  report: Report,
): Corrected {
  const corrected = { attributes: [] as AttributeStatement[], edges: [] as EdgeStatement[] };
  for (const correction of statements.corrections) {
    const { of, field, place } = correction;
    const type = parseId(of)?.type;
    if (!type || !known.has(of, place)) continue;
    const props = entityOf(type).props;
    const fields = statedFieldsOf(type);
    const relation = fields.find((one) => one.field === field);
    if (relation) corrected.edges.push(...correctEdge(correction, relation, edges, report));
    else if (props.some(({ name }) => name === field))
      corrected.attributes.push(...correctAttribute(correction, statements, report));
    else
      report(place, `${type} has no "${field}" to correct.`, {
        expected: "an attribute or relation field",
        nearest: nearest(field, [...props.map(({ name }) => name), ...fields.map((one) => one.field)])[0] ?? null,
      });
  }
  return corrected;
}

function correctAttribute(
  { of, field, printed, right, place, claim }: CorrectionStatement,
  { attributes }: Statements,
  report: Report,
): readonly AttributeStatement[] {
  const statements = attributes.filter(({ id, prop }) => id === of && prop.name === field);
  const corrected = statements.find(({ value }) => formsOf(value).includes(right));
  if (!corrected) {
    const forms = statements.flatMap(({ value }) => formsOf(value));
    report(
      place,
      statements.length > 0
        ? `In the seeds, "${field}" of ${of} is not “${right}”.`
        : `"${field}" of ${of} has no value to correct.`,
      { expected: "right: the value in the seeds", nearest: suggest(right, forms.slice(0, 1)) ?? forms[0] ?? null },
    );
    return [];
  }
  const evidence: AttributeStatement = { id: of, prop: corrected.prop, place, value: corrected.value, claims: [claim] };
  const aliases = entityOf(parseId(of)?.type ?? "").props.find(({ name }) => name === "aliases");
  const source = claim.quotations[0]?.source;
  if (field !== "name" || !aliases || !source) return [evidence];
  return [
    evidence,
    { ...evidence, prop: aliases, value: [{ name: collapse(printed), source: idOf("Source", source) }] },
  ];
}

/** Returns the forms in which a correction may write a value. */
function formsOf(value: Value): readonly string[] {
  if (typeof value === "string") return namesOf(value);
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(formsOf);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(formsOf);
  return value === null ? [] : [String(value)];
}

function correctEdge(
  { of, field, right, place, claim }: CorrectionStatement,
  { relation, direction }: RelationField,
  edges: readonly EdgeStatement[],
  report: Report,
): readonly EdgeStatement[] {
  const [here, there] = direction === "FORWARD" ? (["from", "to"] as const) : (["to", "from"] as const);
  const stated = edges.filter((edge) => edge.relation === relation.name && edge[here] === of);
  const edge = stated.find((one) => one[there] === right || one[there].endsWith(`:${right}`));
  if (edge) return [{ ...edge, place, claims: [claim] }];
  report(place, `In the seeds, "${field}" of ${of} does not contain ${right}.`, {
    expected: "right: the id of a target in the seeds",
    nearest:
      nearest(
        right,
        stated.map((one) => one[there]),
      )[0] ?? null,
  });
  return [];
}
