import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { GROUPS, SAVED_QUERIES, type SavedQuery } from "./savedQueries.js";

function Panel() {
  const editor = useGraphiQL((state) => state.queryEditor);
  const { addTab, run } = useGraphiQLActions();
  const open = (query: SavedQuery): void => {
    if (editor?.getValue().trim()) addTab();
    // A new tab gets its editor content a moment later; then it is ours to fill and to run.
    requestAnimationFrame(() => {
      editor?.setValue(query.text);
      requestAnimationFrame(() => run());
    });
  };
  return (
    <section aria-label="Saved queries" className="saved-queries">
      <h2>Saved queries</h2>
      {GROUPS.map((group) => (
        <div key={group}>
          <h3>{group}</h3>
          <ul>
            {SAVED_QUERIES.filter((query) => query.group === group).map((query) => (
              <li key={query.name}>
                <button type="button" className="graphiql-un-styled" data-query={query.name} onClick={() => open(query)}>
                  {query.title}
                </button>
                <p>{query.sentence}</p>
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

/** The panel of saved queries, in groups; a click opens one in a tab and runs it. */
export const savedQueriesPlugin: GraphiQLPlugin = { title: "Saved queries", icon: Icon, content: Panel };
