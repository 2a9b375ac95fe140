/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { createPortal } from "react-dom";

/** The address, the query and the whole answer as text, for paper: the editors draw only the lines that are on the screen. */
export function Printed() {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  return createPortal(
    <div className="printed" aria-hidden="true">
      <p>{location.href}</p>
      <pre>{tab?.query}</pre>
      {tab?.variables && <pre>{tab.variables}</pre>}
      <pre className="printed-answer">{tab?.response}</pre>
    </div>,
    document.body,
  );
}
