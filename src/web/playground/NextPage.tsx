/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useMemo } from "react";
import { nextPages, type NextPage as Page } from "./nextPages.js";
import { pagingEdits } from "./pagingEdits.js";
import { parseAnswer } from "./parseAnswer.js";
import { useQueryEdits } from "./useQueryEdits.js";
import { useVariables } from "./useVariables.js";

/** Asks for the next page of a list, by the variable that takes its cursor. A query that has no such variable, or no cursor, is given them, which undo takes back. */
export function NextPage() {
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const { run } = useGraphiQLActions();
  const edit = useQueryEdits();
  const { values, set } = useVariables();
  const pages = useMemo(() => nextPages(query, parseAnswer(response)?.data), [query, response]);
  const turn = (page: Page): void => {
    const { variable, edits } = pagingEdits(query, page);
    edit(edits);
    if (page.cursor !== null) set(variable, page.cursor);
    void run();
  };
  if (values === null) return null;
  return pages.map((page) => (
    <button key={page.list} type="button" className="plain-button" onClick={() => turn(page)}>
      {page.cursor === null ? "Ask for pages" : "Next page"}
      {pages.length > 1 && ` of ${page.list}`}
    </button>
  ));
}
