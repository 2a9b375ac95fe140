import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useEffectEvent } from "react";
import { isUntouched } from "./useOpenQuery.js";

/** Has an entry of the history open in a tab of its own if the active one holds something of the user's. GraphiQL would overwrite it. */
export function KeptHistory() {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const { addTab } = useGraphiQLActions();
  const keep = useEffectEvent((event: MouseEvent) => {
    const isEntry = event.target instanceof Element && event.target.closest(".graphiql-history-item-label") !== null;
    if (isEntry && !isUntouched(query?.getValue() ?? "", variables?.getValue() ?? "")) addTab();
  });
  useEffect(() => {
    // Before GraphiQL's own handler puts the entry into the editors of the active tab.
    const listen = (event: MouseEvent): void => keep(event);
    document.addEventListener("click", listen, true);
    return () => document.removeEventListener("click", listen, true);
  }, []);
  return null;
}
