import { type EntityName, entityOf } from "../../../model/entities.js";
import type { PropSpec } from "../../../model/entity.js";
import { PRINTED_COUNTS } from "../../../model/printedCounts.js";
import { propertyWords } from "../../../model/propertyWords.js";
import { isCompanion } from "../parts/companion.js";
import type { EvidenceParts } from "../parts/evidenceFigure.js";
import { isEmpty, MemberValue, PropertyValue } from "../parts/propertyValue.js";
import { ScrollTable } from "../parts/scrollTable.js";
import { SourceDetails } from "../parts/sourceDetails.js";
import { PRECISION, printedDateOf } from "./dates.js";
import type { EntityValue } from "./entityAnswer.js";
import type { Links } from "./links.js";

/** Properties that a page shows in a section of their own. */
const ELSEWHERE = new Set(["name", "aliases", "codes", "description", "validFrom", "validTo", "uncited"]);

/** The properties of a type that its section lists. The precision of a date is part of the date. */
export const ownProps = (type: EntityName): readonly PropSpec[] => {
  const { props } = entityOf(type);
  const names = props.map(({ name }) => name);
  return props.filter(({ name }) => !ELSEWHERE.has(name) && !isCompanion(name, names));
};

/** Lists of composite values, such as targets, are tables. */
const isTable = ({ type }: PropSpec): boolean => type.list && type.members !== null;

type Item = Readonly<Record<string, unknown>>;

function ItemTable({ prop, entity }: { readonly prop: PropSpec; readonly entity: EntityValue }) {
  const items = entity[prop.name] as readonly Item[];
  const own = entity.evidence.filter(({ field }) => field === prop.name);
  const members = Object.keys(prop.type.members ?? {}).filter((name) => items.some((item) => !isEmpty(item[name])));
  const title = propertyWords(prop.name);
  return (
    <section id={prop.name}>
      <h2>{title}</h2>
      <ScrollTable>
        <caption>{prop.description}</caption>
        <thead>
          <tr>
            {members.map((name) => (
              <th key={name} scope="col">
                {propertyWords(name)}
              </th>
            ))}
            {prop.type.itemEvidence && <th scope="col">Evidence</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={JSON.stringify(item)}>
              {members.map((name) => (
                <td key={name} data-l={propertyWords(name)}>
                  <MemberValue value={item[name]} />
                </td>
              ))}
              {prop.type.itemEvidence && (
                <td data-l="Evidence">
                  <SourceDetails evidence={(item.evidence ?? []) as readonly EvidenceParts[]} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {!prop.type.itemEvidence && <SourceDetails evidence={own} />}
    </section>
  );
}

interface PropertiesProps {
  readonly type: EntityName;
  readonly entity: EntityValue;
  readonly links: readonly Links[];
}

/** How many links there are of those that a printed number counts; null where a property is no such number. */
function listedCount({ type, links }: Omit<PropertiesProps, "entity">, prop: string): number | null {
  const count = PRINTED_COUNTS.find(
    (each) => each.type === type && each.prop === prop && !each.sumOf && !each.whereListed,
  );
  const found = links.find(
    ({ field }) => field.relation.name === count?.relation && field.direction === count.direction,
  );
  return found?.totalCount ?? null;
}

/** What sources say comes first, then kinds and counts, then what curators note of the copy. */
function rank({ name, type: { comparable, derived } }: PropSpec, { evidence }: EntityValue): number {
  if (evidence.some(({ field }) => field === name)) return 0;
  return comparable === "enum" || derived ? 1 : 2;
}

/** The properties of an entity, each with the words that support it. Those that no source gives are said to be missing elsewhere. */
export function Properties({ type, entity, links }: PropertiesProps) {
  const given = ownProps(type).filter(({ name }) => !isEmpty(entity[name]));
  const rows = given.filter((prop) => !isTable(prop)).sort((a, b) => rank(a, entity) - rank(b, entity));
  return (
    <>
      {rows.length > 0 && (
        <section id="properties">
          <h2>Properties</h2>
          <ScrollTable>
            <caption class="tools">“Source” opens the words in their paragraph</caption>
            <thead>
              <tr>
                <th scope="col">Property</th>
                <th scope="col">Value</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((prop) => {
                const evidence = entity.evidence.filter(({ field }) => field === prop.name);
                const listed = listedCount({ type, links }, prop.name);
                return (
                  <tr key={prop.name}>
                    <th scope="row" title={prop.description}>
                      {propertyWords(prop.name)}
                    </th>
                    <td data-l="Value">
                      <strong>
                        <PropertyValue
                          prop={prop}
                          value={printedDateOf(entity, prop.name) ?? entity[prop.name]}
                          precision={entity[prop.name + PRECISION]}
                        />
                      </strong>
                      {listed !== null && `, and ${listed} ${listed === 1 ? "is" : "are"} listed`}
                    </td>
                    <td data-l="Source">
                      {evidence.length > 0 ? (
                        <SourceDetails evidence={evidence} />
                      ) : (
                        <span class="mute">{prop.type.derived ? "counted" : "the curators"}</span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </ScrollTable>
        </section>
      )}
      {given.filter(isTable).map((prop) => (
        <ItemTable key={prop.name} prop={prop} entity={entity} />
      ))}
    </>
  );
}
