import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./playground.css";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { SAVED_QUERIES } from "./savedQueries.js";
import { savedQueriesPlugin } from "./SavedQueriesPanel.js";
import { ShareButton } from "./ShareButton.js";
import { sharedIn } from "./share.js";

const shared = sharedIn(location.hash);
const first = SAVED_QUERIES[0]?.text ?? "{ release { hash } }";

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: "/graphql" })}
      defaultQuery={first}
      initialQuery={shared?.query}
      initialVariables={shared?.variables}
      plugins={[HISTORY_PLUGIN, savedQueriesPlugin]}
      visiblePlugin={savedQueriesPlugin}
      isHeadersEditorEnabled={false}
    >
      <GraphiQL.Logo>Cancer Policy Graph</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ShareButton />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  </StrictMode>,
);
