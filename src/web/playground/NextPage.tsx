/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useMemo } from "react";
import { nextPages, type NextPage as Page } from "./nextPages.js";
import { pagingEdits } from "./pagingEdits.js";
import { parseAnswer } from "./parseAnswer.js";
import { useVariables } from "./useVariables.js";

/** Asks for the next page of a list, by the variable that takes its cursor. A query that has no such variable, or no cursor, is given them, which undo takes back. */
export function NextPage() {
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const editor = useGraphiQL((state) => state.queryEditor);
  const { run, updateActiveTabValues } = useGraphiQLActions();
  const { values, set } = useVariables();
  const pages = useMemo(() => nextPages(query, parseAnswer(response)?.data), [query, response]);
  const turn = (page: Page): void => {
    const { variable, edits } = pagingEdits(query, page);
    const model = editor?.getModel();
    if (edits.length > 0 && editor && model) {
      editor.pushUndoStop();
      editor.executeEdits(
        "next page",
        edits.map(({ start, end, text }) => {
          const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)];
          const range = {
            startLineNumber: from.lineNumber,
            startColumn: from.column,
            endLineNumber: to.lineNumber,
            endColumn: to.column,
          };
          return { range, text };
        }),
      );
      editor.pushUndoStop();
      // GraphiQL updates the tab a moment after the editor.
      updateActiveTabValues({ query: editor.getValue() });
    }
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
