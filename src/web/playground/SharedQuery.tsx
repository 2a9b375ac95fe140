/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { ANSWER_VIEWS, followLinkedView } from "./answerView.js";
import { SAVED_QUERIES } from "./playgroundQueries.js";
import { sharedIn, shareLink } from "./share.js";
import { useAnswerView } from "./useAnswerView.js";
import { useOpenQuery } from "./useOpenQuery.js";

/**
 * Opens and runs the query of a share link, at the start and whenever the link changes, and keeps the address that of the active tab. A first visit opens
 * the first saved query with its answer.
 */
export function SharedQuery() {
  const open = useOpenQuery();
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const isReady = useGraphiQL((state) => Boolean(state.queryEditor && state.responseEditor));
  const [problem, setProblem] = useState<string | null>(null);
  const hasStarted = useRef(false);
  const openShared = useEffectEvent(() => {
    followLinkedView();
    const shared = sharedIn(location.hash, SAVED_QUERIES);
    setProblem(shared && "problem" in shared ? shared.problem : null);
    if (shared && "query" in shared) open(shared);
    else if (!hasStarted.current && !shared && isFirstVisit(tab)) open({ query: tab?.query ?? "" });
    hasStarted.current = true;
  });
  useEffect(() => {
    const follow = (): void => openShared();
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  const query = tab?.query;
  const variables = tab?.variables ?? "";
  const view = useAnswerView();
  useEffect(() => {
    // Before the start, the address says what to open. replaceState does not fire hashchange.
    if (!isReady || !hasStarted.current || !query || problem !== null) return;
    const shared = { query, variables, view: view === ANSWER_VIEWS[0] ? undefined : view };
    const link = shareLink(location.href, shared, SAVED_QUERIES);
    if (link !== location.href) history.replaceState(null, "", link);
  }, [isReady, query, variables, view, problem]);
  if (problem === null) return null;
  return (
    <div className="notice" role="alert">
      {problem}{" "}
      <button type="button" className="plain-button" onClick={() => setProblem(null)}>
        Close
      </button>
    </div>
  );
}

/** Whether the tab is that of a reader who has not been here before: the first saved query without an answer. */
const isFirstVisit = (tab: { readonly query: string | null; readonly response: string | null } | undefined): boolean =>
  tab?.query === SAVED_QUERIES[0]?.text && !tab?.response;
