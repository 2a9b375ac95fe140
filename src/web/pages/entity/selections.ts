import { type GraphQLOutputType, getNamedType, isObjectType } from "graphql";
import { schema } from "../../../graphql/schema.js";
import { type EntityName, entityOf } from "../../../model/entities.js";

/** What is asked of the evidence of a link. */
export const EVIDENCE =
  "evidence { basis confidence strength note citations { quote plainQuote locator source { id title } } }";

/** What is asked of the evidence of properties: also where the words stand. */
export const PROPERTY_EVIDENCE =
  "evidence { field basis confidence note citations { quote plainQuote paragraph locator source { id title } } }";

/** What is asked of a source besides its properties: its first quotations. */
export const QUOTATIONS =
  "quotations(first: 25) { totalCount nodes { factCount citation { start locator quote plainQuote } facts(first: 6) { field entity { id label } other { id label } } } }";

/** The selections of a value of the API: none for a plain value, its members for a composite one. */
function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return "";
  const members = Object.values(named.getFields()).flatMap(({ name, type: member, args }) => {
    if (name === "source") return ["source { id title }"];
    if (name === "evidence") return [EVIDENCE];
    return args.length > 0 || isObjectType(getNamedType(member)) ? [] : [name];
  });
  return ` { ${members.join(" ")} }`;
}

/** The fields of an entity type that hold properties, as they are asked for: all properties where none are named. */
export function propertySelections(type: EntityName, props = entityOf(type).props): readonly string[] {
  const api = schema().getType(type);
  const fields = isObjectType(api) ? api.getFields() : {};
  return props.flatMap(({ name }) => {
    const field = fields[name];
    return field ? [name + selectionOf(field.type)] : [];
  });
}
