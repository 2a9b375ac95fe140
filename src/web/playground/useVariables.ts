import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { readVariables, writeVariables } from "./variableFields.js";

/** The variables of the active tab, null where they are not an object of JSON, and how to set one. */
export interface TabVariables {
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly set: (name: string, value: unknown) => void;
}

/** The variables of the active tab. */
export function useVariables(): TabVariables {
  const text = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.variables ?? "");
  const editor = useGraphiQL((state) => state.variableEditor);
  const { updateActiveTabValues } = useGraphiQLActions();
  const values = readVariables(text);
  const set = (name: string, value: unknown): void => {
    const variables = writeVariables({ ...values, [name]: value });
    editor?.setValue(variables);
    // GraphiQL updates the tab a moment after the editor.
    updateActiveTabValues({ variables });
  };
  return { values, set };
}
