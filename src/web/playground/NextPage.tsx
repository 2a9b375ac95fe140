/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useMemo } from "react";
import { nextPages } from "./nextPages.js";
import { parseAnswer } from "./parseAnswer.js";
import { useVariables } from "./useVariables.js";

/** Asks for the next page of a list, by the variable that takes its cursor; says what the query needs where it has none. */
export function NextPage() {
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const { run } = useGraphiQLActions();
  const { values, set } = useVariables();
  const pages = useMemo(() => nextPages(query, parseAnswer(response)?.data), [query, response]);
  const turn = (variable: string, cursor: string): void => {
    set(variable, cursor);
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
