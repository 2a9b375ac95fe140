/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { followLinkedView, viewToShare } from "./answerView.js";
import { SAVED_QUERIES } from "./playgroundQueries.js";
import { linkText, sharedIn, shareLink } from "./share.js";
import { useAnswerView } from "./useAnswerView.js";
import { useBibliography } from "./useBibliography.js";
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
  // The release that a link names, and the query that it holds.
  const [linked, setLinked] = useState<{ readonly release: string; readonly query: string } | null>(null);
  const { release } = useBibliography();
  const hasStarted = useRef(false);
  const openShared = useEffectEvent(() => {
    followLinkedView();
    const followed = sharedIn(linkText(), SAVED_QUERIES);
    setProblem(followed?.problem ?? null);
    const { shared = null, release: named = null } = followed ?? {};
    setLinked(shared && named ? { release: named, query: shared.query } : null);
    if (shared) open(shared);
    else if (!hasStarted.current && !followed && isFirstVisit(tab)) open({ query: tab?.query ?? "" }, false);
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
    if (!isReady || !hasStarted.current || !query) return;
    const shared = { query, variables, view: viewToShare(view) };
    const link = shareLink(location.href.replace(/\?.*/, ""), shared, SAVED_QUERIES);
    if (link !== location.href) history.replaceState(null, "", link);
  }, [isReady, query, variables, view]);
  const isOfOther = linked?.query === query && release !== null && !release.startsWith(linked?.release ?? "");
  if (problem === null && !isOfOther) return null;
  const close = (): void => {
    setProblem(null);
    setLinked(null);
  };
  return (
    <div className="notice" role="alert">
      {problem ?? (
        <>
          The link was made with release {linked?.release}; this answer is of release {release?.slice(0, 12)}, and may
          differ. <a href="releases">Releases that this server keeps</a>
        </>
      )}{" "}
      <button type="button" className="plain-button" onClick={close}>
        Close
      </button>
    </div>
  );
}

/** Whether the tab is that of a reader who has not been here before: the first saved query without an answer. */
const isFirstVisit = (tab: { readonly query: string | null; readonly response: string | null } | undefined): boolean =>
  tab?.query === SAVED_QUERIES[0]?.text && !tab?.response;
