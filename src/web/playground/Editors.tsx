import { KeyCode, useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

// Where Escape closes something of the editor's own, it does that first.
const NOTHING_OPEN = "!suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible && !hasMultipleSelections";

/**
 * Wraps long lines in the editors, and lets the keyboard out of them, where Tab indents: Escape goes back to the editor's frame,
 * and Tab on from there.
 */
export function Editors() {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  useEffect(() => {
    const actions = [query, variables].map((editor) => {
      editor?.updateOptions({ wordWrap: "on", wrappingIndent: "indent" });
      return editor?.addAction({
        id: "leave-editor",
        label: "Leave the editor",
        keybindings: [KeyCode.Escape],
        precondition: NOTHING_OPEN,
        run: () => editor.getContainerDomNode().focus(),
      });
    });
    return () => {
      for (const action of actions) action?.dispose();
    };
  }, [query, variables]);
  return null;
}
