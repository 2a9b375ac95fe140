/** @jsxImportSource react */
import { KeyCode, KeyMod, useGraphiQL, useGraphiQLActions, useMonaco } from "@graphiql/react";
import { useEffect } from "react";
import { orderCompletions } from "./completions.js";
import { defineThemes } from "./editorThemes.js";
import { pressCopy } from "./panes.js";
import { showEditor } from "./showEditor.js";

// If Escape closes a widget of the editor, it does only that.
const NOTHING_OPEN = "!suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible && !hasMultipleSelections";

interface Framed {
  getContainerDomNode(): HTMLElement;
}

/** Labels an editor's frame for keyboard users. */
function nameFrame(editor: Framed | undefined, what: string): void {
  const frame = editor?.getContainerDomNode();
  frame?.setAttribute("role", "group");
  frame?.setAttribute("aria-label", `${what}: Enter to write, Escape to leave`);
}

/** Switches the editors' theme with the system's, like the rest of the page, unless the user chose one in the settings. */
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
 * Wraps long lines, sets colours, and makes the editors keyboard accessible: Tab indents inside an editor, Escape moves the focus to
 * the editor's frame, and Tab continues from there.
 */
export function Editors() {
  const monaco = useMonaco((state) => state.monaco);
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const isReady = useGraphiQL((state) => Boolean(state.queryEditor && state.variableEditor && state.responseEditor));
  const { mergeQuery, prettifyEditors } = useGraphiQLActions();
  useSystemColours();
  useEffect(() => {
    // GraphiQL promises these with Ctrl, and binds them to the Super key on Linux and Windows.
    const shortcuts = [
      { id: "prettify", key: KeyCode.KeyP, run: () => void prettifyEditors() },
      { id: "merge", key: KeyCode.KeyM, run: mergeQuery },
      { id: "copy", key: KeyCode.KeyC, run: pressCopy },
    ].flatMap(({ id, key, run }) =>
      [query, variables].map((editor) =>
        editor?.addAction({ id: `cpg-${id}`, label: id, keybindings: [KeyMod.CtrlCmd | KeyMod.Shift | key], run }),
      ),
    );
    return () => {
      for (const shortcut of shortcuts) shortcut?.dispose();
    };
  }, [query, variables, mergeQuery, prettifyEditors]);
  useEffect(() => {
    if (!monaco) return;
    defineThemes(monaco);
    orderCompletions(monaco.languages);
  }, [monaco]);
  useEffect(() => {
    if (isReady) showEditor();
  }, [isReady]);
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
