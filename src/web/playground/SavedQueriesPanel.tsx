/** @jsxImportSource react */
import { type GraphiQLPlugin, useGraphiQL } from "@graphiql/react";
import { ABOUT_GRAPH } from "../../model/aboutGraph.js";
import { QUERY_GROUPS } from "../pages/parts/queryHead.js";
import { SAVED_QUERIES } from "./playgroundQueries.js";
import { useOpenQuery } from "./useOpenQuery.js";

function Panel() {
  const open = useOpenQuery();
  const opened = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query);
  return (
    <section aria-labelledby="saved-queries-heading" className="pane saved-queries">
      <p>{ABOUT_GRAPH}</p>
      <h2 id="saved-queries-heading">Saved queries</h2>
      <p>Choose a query: it opens and runs, and you can edit it. Edited queries keep their tab.</p>
      {QUERY_GROUPS.map((group) => (
        <div key={group}>
          <h3>{group}</h3>
          <ul>
            {SAVED_QUERIES.filter((query) => query.group === group).map((query) => (
              <li key={query.name}>
                <button
                  type="button"
                  className="link-button"
                  aria-current={query.text === opened ? "true" : undefined}
                  aria-describedby={`about-${query.name}`}
                  onClick={() => open({ query: query.text })}
                >
                  {query.title}
                </button>
                <p id={`about-${query.name}`}>{query.sentence}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M6 3.5h12v17l-6-4-6 4z" strokeLinejoin="round" />
  </svg>
);

/** The panel of saved queries, in groups; a click opens one and runs it. */
export const savedQueriesPlugin: GraphiQLPlugin = { title: "Saved queries", icon: Icon, content: Panel };
