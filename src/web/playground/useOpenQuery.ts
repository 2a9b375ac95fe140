import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useEffectEvent, useState } from "react";
import { defaultVariables, nameOfOperation } from "./operations.js";
import { showSession, showVariables } from "./panes.js";
import { SAVED_QUERIES } from "./playgroundQueries.js";
import type { Shared } from "./share.js";

/** Whether nothing of the reader's own would be lost: empty, or a saved query as it is saved. */
function untouched(query: string, variables: string): boolean {
  if (!query.trim()) return true;
  return SAVED_QUERIES.some(({ text }) => text === query && (!variables || variables === defaultVariables(text)));
}

/**
 * Opens a document and runs it, as soon as the editors are there: in the tab at hand where that holds nothing of the reader's own,
 * in a new one otherwise. The variables editor unfolds where the document has variables.
 */
export function useOpenQuery(): (shared: Shared) => void {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const response = useGraphiQL((state) => state.responseEditor);
  const { addTab, run, stop, updateActiveTabValues } = useGraphiQLActions();
  const [wanted, want] = useState<Shared | null>(null);
  const ready = Boolean(query && variables && response);

  const open = useEffectEvent((shared: Shared) => {
    if (!query || !variables) return;
    stop();
    if (!untouched(query.getValue(), variables.getValue())) addTab();
    const values = shared.variables ?? defaultVariables(shared.query);
    query.setValue(shared.query);
    query.setScrollTop(0);
    variables.setValue(values);
    // The tab would follow the editors a moment later, and the history would keep what stood there before.
    updateActiveTabValues({ query: shared.query, variables: values, operationName: nameOfOperation(shared.query) });
    if (values) showVariables();
    showSession();
    run();
  });

  useEffect(() => {
    if (ready && wanted) open(wanted);
  }, [ready, wanted]);

  // A new object each time, so that asking for the same query again runs it again.
  return (shared) => want({ ...shared });
}
