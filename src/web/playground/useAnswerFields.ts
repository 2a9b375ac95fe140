import { useGraphiQL } from "@graphiql/react";
import { type GraphQLSchema, parse } from "graphql";
import { useMemo } from "react";
import { type AnswerFields, answerFields } from "../pages/answer/answerFields.js";

function fieldsOf(query: string, schema: GraphQLSchema | null | undefined): AnswerFields {
  try {
    return schema ? answerFields(parse(query), schema) : new Map();
  } catch {
    return new Map();
  }
}

/** What the schema says of the fields of the active tab's answer. Nothing while the edited query does not parse. */
export function useAnswerFields(): AnswerFields {
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const schema = useGraphiQL((state) => state.schema);
  return useMemo(() => fieldsOf(query, schema), [query, schema]);
}
