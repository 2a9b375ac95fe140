import { KeyCode, useGraphiQL, useGraphiQLActions, useMonaco } from "@graphiql/react";
import { useEffect } from "react";
import { defineThemes } from "./editorThemes.js";

// Where Escape closes something of the editor's own, it does that first.
const NOTHING_OPEN = "!suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible && !hasMultipleSelections";

interface Framed {
  getContainerDomNode(): HTMLElement;
}

/** Names an editor's frame for those who come to it by Tab. */
function nameFrame(editor: Framed | undefined, what: string): void {
  const frame = editor?.getContainerDomNode();
  frame?.setAttribute("role", "group");
  frame?.setAttribute("aria-label", `${what}: Enter to write, Escape to leave`);
}

/** Lets the editors change their colours when the system does, as the rest of the page does: unless others are chosen in the settings. */
function useSystemColours(): void {
  const chosen = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    if (chosen) return;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = (): void => setTheme(null);
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, [chosen, setTheme]);
}

/**
 * Wraps long lines in the editors, colours them, and lets the keyboard out of them, where Tab indents: Escape goes back to the
 * editor's frame, and Tab on from there.
 */
export function Editors() {
  const monaco = useMonaco((state) => state.monaco);
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  useSystemColours();
  useEffect(() => {
    if (monaco) defineThemes(monaco);
  }, [monaco]);
  useEffect(() => {
    nameFrame(query, "Query");
    nameFrame(variables, "Variables");
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
