import type { EntitySpec, PropSpec } from "../../model/entity.js";
import type { Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { PropertyType } from "../../model/propertyTypes.js";
import { type EntityRecord, itemsOf, type Value } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import type { Code } from "../../model/values/code.js";
import { canonicalJson } from "../canonicalJson.js";
import type { Place, Report } from "../fault.js";
import type { AttributeStatement, EntityStatement } from "../parse/statements.js";
import { shortened } from "../phrases.js";
import { joinEvidence } from "./joinEvidence.js";
import { withPrintedDates } from "./printedDates.js";
import type { Resolve } from "./resolveSlug.js";

/** Builds entity records from statements. Reports conflicting and missing values. */
export function buildEntities(
  entities: readonly EntityStatement[],
  attributes: readonly AttributeStatement[],
  resolve: Resolve,
  report: Report,
): readonly EntityRecord[] {
  const byEntity = new Map<string, AttributeStatement[]>();
  for (const statement of attributes)
    getOrInsert(byEntity, statement.id, (): AttributeStatement[] => []).push(statement);
  const introduced = new Map<string, EntityStatement>();
  for (const one of entities) if (one.introduces) getOrInsert(introduced, one.id, () => one);
  return [...introduced.values()]
    .map(({ id, spec, place }) => buildEntity(id, spec, place, byEntity.get(id) ?? [], resolve, report))
    .sort((a, b) => compareText(a.id, b.id));
}

function buildEntity(
  id: string,
  spec: EntitySpec,
  place: Place,
  statements: readonly AttributeStatement[],
  resolve: Resolve,
  report: Report,
): EntityRecord {
  const props: Record<string, Value> = {};
  const evidence: Record<string, readonly Evidence[]> = {};
  const byProp = new Map<string, AttributeStatement[]>();
  for (const one of statements) getOrInsert(byProp, one.prop.name, (): AttributeStatement[] => []).push(one);
  for (const prop of spec.props) {
    const stated = (byProp.get(prop.name) ?? []).filter((one) => !isOwnName(one, props.name));
    const known = stated.map(({ value, claims }) => ({ value, evidence: claims.map((claim) => resolve(claim, null)) }));
    props[prop.name] =
      prop.type.list && prop.type.sourced !== null ? union(prop.type, known) : single(id, prop, stated, place, report);
    const pieces = joinEvidence(known.flatMap(({ evidence }) => evidence));
    if (pieces.length > 0) evidence[prop.name] = pieces;
  }
  if (props.validFrom && props.validTo && props.validFrom >= props.validTo)
    report(place, `${id} is valid from ${props.validFrom} to ${props.validTo}.`, {
      expected: "validFrom before validTo",
    });
  props.codes = withOwnCodes(spec, props, evidence);
  Object.assign(props, withPrintedDates(spec, props, evidence));
  return { id, type: spec.name, props, evidence };
}

/** True for an alias that equals the official name. */
const isOwnName = ({ prop, value }: AttributeStatement, name: Value | undefined): boolean =>
  prop.name === "aliases" && (value as readonly { name: string }[]).every((alias) => alias.name === name);

function single(
  id: string,
  prop: PropSpec,
  statements: readonly AttributeStatement[],
  place: Place,
  report: Report,
): Value {
  const withValue = statements.filter(({ value }) => value !== null);
  const [first = statements[0], ...others] = withValue;
  if (!first) {
    if (!prop.type.optional && !prop.type.list && !prop.type.derived)
      report(place, `${id} has no "${prop.name}".`, { expected: prop.description });
    return prop.type.list ? [] : null;
  }
  for (const other of others)
    if (prop.name !== "name" && canonicalJson(other.value) !== canonicalJson(first.value))
      report(
        other.place,
        `"${prop.name}" of ${id} is ${shortened(canonicalJson(other.value))} here and ${shortened(canonicalJson(first.value))} elsewhere.`,
        {
          expected: "one value, or evidence of basis DISPUTED for it",
          also: [first.place],
        },
      );
  return first.value;
}

interface CitedValue {
  readonly value: Value;
  readonly evidence: readonly Evidence[];
}

type ItemOptions = Partial<Pick<PropertyType<unknown>, "itemEvidence" | "compareItems">>;

/** Joins the items that several files add to one list: each item once, in the order that its type declares, with its own evidence if the type asks for it. */
function union({ itemEvidence, compareItems }: ItemOptions, values: readonly CitedValue[]): readonly Value[] {
  const byText = new Map<string, { item: Value; evidence: Evidence[] }>();
  for (const { value, evidence } of values)
    for (const item of value as readonly Value[]) {
      const text = canonicalJson(item);
      const known = byText.get(text);
      if (known) known.evidence.push(...evidence);
      else byText.set(text, { item, evidence: [...evidence] });
    }
  // Evidence is plain data like any Value; an interface has no index signature, so TypeScript does not see that.
  const items = [...byText]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { item, evidence }]) =>
      itemEvidence ? ({ ...(item as object), evidence: joinEvidence(evidence) } as unknown as Value) : item,
    );
  return compareItems ? items.sort(compareItems as (a: unknown, b: unknown) => number) : items;
}

/** Returns the codes of an entity, including those that are properties of its type. */
function withOwnCodes(
  spec: EntitySpec,
  props: Readonly<Record<string, Value>>,
  evidence: Readonly<Record<string, readonly Evidence[]>>,
): readonly Value[] {
  const codes = itemsOf<Code>(props.codes);
  const own = spec.props.flatMap(({ name, type: { codeScheme } }) => {
    const code = props[name];
    if (codeScheme === null || typeof code !== "string") return [];
    if (codes.some((one) => one.scheme === codeScheme && one.code === code)) return [];
    const source = evidence[name]?.[0]?.citations[0]?.source ?? null;
    return [{ scheme: codeScheme, code, validFrom: null, validTo: null, source }];
  });
  return union({}, [{ value: [...((props.codes ?? []) as readonly Value[]), ...own], evidence: [] }]);
}
