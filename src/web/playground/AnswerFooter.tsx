import { KEY_MAP, useGraphiQL } from "@graphiql/react";
import { citationsPlugin } from "./CitationsPanel.js";
import type { Bibliography } from "./citations.js";
import { counted } from "./counted.js";
import { showPlugin } from "./panes.js";
import { useBibliography } from "./useBibliography.js";

/** Below an answer: how it went, which release gave it and how much it cites, said aloud as it comes, and the way to its citations. */
export function AnswerFooter() {
  const bibliography = useBibliography();
  const open = (): void => {
    showPlugin(citationsPlugin.title);
    // React has drawn the pane once this task is over.
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
  if (waiting) return "Waiting for the answer …";
  const failed = errors > 0 && `${counted(errors, "error")}. `;
  if (!release)
    return failed || `Choose a saved query, or press ${KEY_MAP.runQuery.key.replace("-", "+")} to run this one.`;
  return (
    <>
      {failed}Answered by release <abbr title={release}>{release.slice(0, 12)}</abbr>
      {cited.length > 0 && `, ${counted(cited.length, "citation")}`}
    </>
  );
}
