/** @jsxImportSource react */
import { CopyIcon, KEY_MAP, useGraphiQL } from "@graphiql/react";
import { copyMessage } from "./copyText.js";
import { ToolbarAction } from "./ToolbarAction.js";

/** Copies the query, and says so. */
export function CopyButton() {
  const query = useGraphiQL((state) => state.queryEditor);
  return (
    <ToolbarAction
      className="share copy-query"
      label={`Copy query (${KEY_MAP.copyQuery.key})`}
      run={() => copyMessage(query?.getValue() ?? "", "Query copied.")}
    >
      <CopyIcon className="graphiql-toolbar-icon" aria-hidden="true" />
    </ToolbarAction>
  );
}
