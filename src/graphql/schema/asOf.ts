import { DirectiveLocation, GraphQLDirective, type GraphQLResolveInfo, getDirectiveValues } from "graphql";
import { DateScalar } from "../../model/propertyTypes.js";
import { RELATIONS } from "../../model/relations.js";

const ACROSS_TIME = RELATIONS.filter(({ acrossTime }) => acrossTime)
  .map(({ name }) => name)
  .join(", ");

/** `@asOf(date:)` on a query. */
export const AsOfDirective = new GraphQLDirective({
  name: "asOf",
  description: `Runs the whole operation on the graph as of a day: excludes entities and links that ended on or before that day or began after it. Links between entities of different times (${ACROSS_TIME}) are kept; \`holds\` on the edge tells whether the entity at the other end is valid on the day. Without this directive nothing is filtered, and results include bodies created after 2016.`,
  locations: [DirectiveLocation.QUERY],
  args: {
    date: {
      type: DateScalar,
      description: "The day, such as 2016-12-06, the date of the guidance. Null or omitted: nothing is filtered.",
    },
  },
});

/** Returns the date of the operation's `@asOf`, or null if it has none. */
export function operationDate({
  operation,
  variableValues,
}: Pick<GraphQLResolveInfo, "operation" | "variableValues">): string | null {
  if (!operation.directives || operation.directives.length === 0) return null;
  const values = getDirectiveValues(AsOfDirective, operation, variableValues);
  return (values?.date as string | undefined) ?? null;
}
