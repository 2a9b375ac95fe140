/** @jsxImportSource react */
import { CopyIcon, KEY_MAP, ToolbarButton, useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { copyText } from "./copyText.js";

/** Copies the query, and says so. */
export function CopyButton() {
  const query = useGraphiQL((state) => state.queryEditor);
  const [message, setMessage] = useState("");
  const copy = async (): Promise<void> => {
    setMessage("");
    const isCopied = await copyText(query?.getValue() ?? "");
    setMessage(isCopied ? "Query copied." : "The browser does not allow copying. Select the text instead.");
  };
  return (
    <span className="share copy-query">
      <ToolbarButton
        label={`Copy query (${KEY_MAP.copyQuery.key})`}
        onClick={() => void copy()}
        onBlur={() => setMessage("")}
      >
        <CopyIcon className="graphiql-toolbar-icon" aria-hidden="true" />
      </ToolbarButton>
      <span role="status" className="status-message">
        {message}
      </span>
    </span>
  );
}
