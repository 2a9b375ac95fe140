import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { TextEdit } from "./pagingEdits.js";

/** Makes changes in the query, which undo takes back. */
export function useQueryEdits(): (edits: readonly TextEdit[]) => void {
  const editor = useGraphiQL((state) => state.queryEditor);
  const { updateActiveTabValues } = useGraphiQLActions();
  return (edits) => {
    const model = editor?.getModel();
    if (edits.length === 0 || !editor || !model) return;
    editor.pushUndoStop();
    editor.executeEdits(
      "edits",
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
  };
}
