import { useGraphiQL } from "@graphiql/react";
import { useMemo } from "react";
import { type AnswerFields, answerFields } from "../pages/answer/answerFields.js";

/** What the schema says of the fields of the active tab's answer. Nothing while the edited query does not parse. */
export function useAnswerFields(): AnswerFields {
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const schema = useGraphiQL((state) => state.schema);
  return useMemo(() => (schema ? answerFields(query, schema) : new Map()), [query, schema]);
}
