import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLNonNull,
  type GraphQLResolveInfo,
  getDirectiveValues,
} from "graphql";
import { DateScalar } from "../../model/propertyTypes.js";

/** `@asOf(date:)` on a query. */
export const AsOfDirective = new GraphQLDirective({
  name: "asOf",
  description:
    "The whole operation sees the graph as of that day: entities and relations that ended on or before it, or began after it, are left out. Without it nothing is filtered, and later bodies stand beside those of 2016.",
  locations: [DirectiveLocation.QUERY],
  args: {
    date: {
      type: new GraphQLNonNull(DateScalar),
      description: "The day, such as 2016-12-06, the day of the guidance.",
    },
  },
});

/** The day of the operation's `@asOf`; null where it has none. */
export function operationDate({
  operation,
  variableValues,
}: Pick<GraphQLResolveInfo, "operation" | "variableValues">): string | null {
  if (!operation.directives || operation.directives.length === 0) return null;
  const values = getDirectiveValues(AsOfDirective, operation, variableValues);
  return (values?.date as string | undefined) ?? null;
}
