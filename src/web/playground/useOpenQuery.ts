import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useEffectEvent, useState } from "react";
import { canonicalVariables } from "./answers.js";
import { nameOfOperation } from "./operations.js";
import { showSession, showVariables } from "./panes.js";
import { SAVED_QUERIES } from "./playgroundQueries.js";
import type { Shared } from "./share.js";

/** Whether the editors contain nothing of the user's own: they are empty or hold an unchanged saved query. */
export function isUntouched(query: string, variables: string): boolean {
  if (!query.trim()) return true;
  return !variables.trim() && SAVED_QUERIES.some(({ text }) => text === query);
}

/**
 * Opens a document and runs it when the editors are ready: in the tab that holds the same already, in the active tab if that contains
 * nothing of the user's own, otherwise in a new one. Variables are left to their defaults unless they are given. What a reader asked for is
 * scrolled into view.
 */
export function useOpenQuery(): (shared: Shared, isAskedFor?: boolean) => void {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const response = useGraphiQL((state) => state.responseEditor);
  const tabs = useGraphiQL((state) => state.tabs);
  const active = useGraphiQL((state) => state.activeTabIndex);
  const { addTab, changeTab, run, stop, updateActiveTabValues } = useGraphiQLActions();
  const [wanted, want] = useState<{ readonly shared: Shared; readonly isAskedFor: boolean } | null>(null);
  const ready = Boolean(query && variables && response);

  const open = useEffectEvent((shared: Shared, isAskedFor: boolean) => {
    if (!query || !variables) return;
    stop();
    const values = shared.variables ?? "";
    const same = tabs.findIndex(
      (tab) => tab.query === shared.query && canonicalVariables(tab.variables) === canonicalVariables(values),
    );
    if (same >= 0 && same !== active) changeTab(same);
    else if (same < 0 && !isUntouched(query.getValue(), variables.getValue())) addTab();
    query.setValue(shared.query);
    query.setScrollTop(0);
    variables.setValue(values);
    // GraphiQL updates the tab a moment after the editors, and the history would otherwise record the previous content.
    updateActiveTabValues({ query: shared.query, variables: values, operationName: nameOfOperation(shared.query) });
    if (values) showVariables();
    if (isAskedFor) showSession();
    run();
  });

  useEffect(() => {
    if (ready && wanted) open(wanted.shared, wanted.isAskedFor);
  }, [ready, wanted]);

  // A new object each time, so that opening the same query again runs it again.
  return (shared, isAskedFor = true) => want({ shared, isAskedFor });
}
