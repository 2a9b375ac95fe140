import { useGraphiQL } from "@graphiql/react";
import { citationsPlugin } from "./CitationsPanel.js";
import { showPlugin } from "./panes.js";
import { useBibliography } from "./useBibliography.js";

/** Below an answer: which release gave it and how much it cites, said aloud as it comes, and the way to its citations. */
export function AnswerFooter() {
  const { release, cited } = useBibliography();
  const waiting = useGraphiQL((state) => state.isFetching);
  const count = cited.length === 1 ? "1 citation" : `${cited.length} citations`;
  const open = (): void => {
    showPlugin(citationsPlugin.title);
    // React has drawn the pane once this task is over.
    setTimeout(() => document.getElementById("citations-heading")?.focus());
  };
  return (
    <div className="answer-footer">
      <p role="status">
        {release && !waiting && (
          <>
            Answered by release <abbr title={release}>{release.slice(0, 12)}</abbr>, {count}
          </>
        )}
      </p>
      {cited.length > 0 && (
        <button type="button" className="plain-button" onClick={open}>
          Show citations
        </button>
      )}
    </div>
  );
}
