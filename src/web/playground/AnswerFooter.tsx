/** @jsxImportSource react */
import { KEY_MAP, useGraphiQL } from "@graphiql/react";
import { citationsPlugin } from "./CitationsPanel.js";
import type { Bibliography } from "./citations.js";
import { formatCount } from "./formatCount.js";
import { showPlugin } from "./panes.js";
import { useBibliography } from "./useBibliography.js";

/** The footer of a response: its status, the release, the number of citations (announced to screen readers), and a button that shows them. */
export function AnswerFooter() {
  const bibliography = useBibliography();
  const open = (): void => {
    showPlugin(citationsPlugin.title);
    // React has rendered the pane after this task.
    setTimeout(() => document.getElementById("citations-heading")?.focus());
  };
  return (
    <div className="answer-footer">
      <p role="status">
        <State {...bibliography} />
      </p>
      {bibliography.cited.length > 0 && (
        <button type="button" className="plain-button" onClick={open}>
          Show citations
        </button>
      )}
    </div>
  );
}

function State({ release, errors, cited }: Bibliography) {
  const waiting = useGraphiQL((state) => state.isFetching);
  if (waiting) return "Waiting for the response …";
  const failed = errors > 0 && `${formatCount(errors, "error")}. `;
  if (!release)
    return failed || `Choose a saved query, or press ${KEY_MAP.runQuery.key.replace("-", "+")} to run this one.`;
  return (
    <>
      {failed}Answered by release <abbr title={release}>{release.slice(0, 12)}</abbr>
      {cited.length > 0 && `, ${formatCount(cited.length, "citation")}`}
    </>
  );
}
