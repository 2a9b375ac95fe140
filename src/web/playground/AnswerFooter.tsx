/** @jsxImportSource react */
import { KEY_MAP, useGraphiQL } from "@graphiql/react";
import { useSyncExternalStore } from "react";
import { AnswerErrors } from "./AnswerErrors.js";
import { AnswerHints } from "./AnswerHints.js";
import { AnswerReadPane } from "./AnswerReadPane.js";
import { AnswerTablePane } from "./AnswerTablePane.js";
import { canonicalVariables, lastAnswer, onAnswer } from "./answers.js";
import { formatBytes, formatTime } from "./answerText.js";
import { ANSWER_VIEWS, type AnswerView, chooseView } from "./answerView.js";
import { citationsPlugin } from "./CitationsPanel.js";
import { CodeMenu } from "./CodeMenu.js";
import type { Bibliography } from "./citations.js";
import { formatCount } from "./formatCount.js";
import { NextPage } from "./NextPage.js";
import { NullReasons } from "./NullReasons.js";
import { showPlugin } from "./panes.js";
import { useAnswerView } from "./useAnswerView.js";
import { useBibliography } from "./useBibliography.js";

const VIEW_NAMES: Readonly<Record<AnswerView, string>> = { read: "Read", table: "Table", json: "JSON" };

/** The footer of a response: its status, the release, the number of passages that it cites (announced to screen readers), and ways to look at it and to take it elsewhere. */
export function AnswerFooter() {
  const bibliography = useBibliography();
  const view = useAnswerView();
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
      {view !== "read" && (
        <>
          <AnswerErrors />
          <AnswerHints />
          <NullReasons />
        </>
      )}
      <div className="answer-actions">
        <fieldset className="views">
          <legend className="only-read-aloud">Show the answer as</legend>
          {ANSWER_VIEWS.map((each) => (
            <button
              key={each}
              type="button"
              className="plain-button"
              aria-pressed={each === view}
              onClick={() => chooseView(each)}
            >
              {VIEW_NAMES[each]}
            </button>
          ))}
        </fieldset>
        <NextPage />
        <CodeMenu />
        {bibliography.cited.length > 0 && (
          <button type="button" className="plain-button" onClick={open}>
            Show citations
          </button>
        )}
      </div>
      {view === "read" && <AnswerReadPane />}
      {view === "table" && <AnswerTablePane />}
    </div>
  );
}

function State({ release, errors, cited, cost }: Bibliography) {
  const isWaiting = useGraphiQL((state) => state.isFetching);
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const answer = useSyncExternalStore(onAnswer, lastAnswer);
  // Those who read the answer as JSON write programs, which its time and size concern.
  const isForProgrammers = useAnswerView() === "json";
  if (isWaiting) return "Waiting for the response …";
  const failed = errors > 0 && `${formatCount(errors, "error")}. `;
  if (!tab?.query?.trim()) return "There is no query. Choose a saved query, or write one.";
  if (!release)
    return failed || `Choose a saved query, or press ${KEY_MAP.runQuery.key.replace("-", "+")} to run this one.`;
  const isEdited =
    answer !== null && (answer.query !== tab?.query || answer.variables !== canonicalVariables(tab?.variables ?? ""));
  return (
    <>
      {failed}Answered by release <abbr title={release}>{release.slice(0, 12)}</abbr>
      {cited.length > 0 && `, citing ${formatCount(cited.length, "passage")}`}
      {isForProgrammers && answer && !isEdited && `, ${formatTime(answer.milliseconds)}, ${formatBytes(answer.bytes)}`}
      {isForProgrammers && cost !== null && `, cost ${cost.toLocaleString("en-GB")}`}
      {isEdited && ". Edited since this answer"}
    </>
  );
}
