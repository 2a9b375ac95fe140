/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useMemo } from "react";
import { nextPages } from "./nextPages.js";
import { parseAnswer } from "./parseAnswer.js";
import { readVariables, writeVariables } from "./variableFields.js";

/** Asks for the next page of a list, by the variable that takes its cursor; says what the query needs where it has none. */
export function NextPage() {
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const text = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.variables ?? "");
  const editor = useGraphiQL((state) => state.variableEditor);
  const { run, updateActiveTabValues } = useGraphiQLActions();
  const pages = useMemo(() => nextPages(query, parseAnswer(response)?.data), [query, response]);
  const values = readVariables(text);
  const turn = (variable: string, cursor: string): void => {
    const variables = writeVariables({ ...values, [variable]: cursor });
    editor?.setValue(variables);
    updateActiveTabValues({ variables });
    void run();
  };
  return pages.map(({ list, variable, cursor }) =>
    variable !== null && cursor !== null && values !== null ? (
      <button key={list} type="button" className="plain-button" onClick={() => turn(variable, cursor)}>
        Next page{pages.length > 1 && ` of ${list}`}
      </button>
    ) : (
      <span key={list}>
        {list} has more: give it <code>after: $after</code> and select{" "}
        <code>pageInfo {"{ hasNextPage endCursor }"}</code>.
      </span>
    ),
  );
}
