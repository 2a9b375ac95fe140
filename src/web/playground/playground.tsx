/** @jsxImportSource react */
import "graphiql/setup-workers/vite";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./colours.css";
import "./playground.css";
import { DocExplorerStore } from "@graphiql/plugin-doc-explorer";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AnswerFooter } from "./AnswerFooter.js";
import { AnswerWords } from "./AnswerWords.js";
import { AriaFixes } from "./AriaFixes.js";
import { askApi } from "./askApi.js";
import { citationsPlugin } from "./CitationsPanel.js";
import { CopyButton } from "./CopyButton.js";
import { documentationPlugin } from "./DocumentationPanel.js";
import { Editors } from "./Editors.js";
import { KeptHistory } from "./KeptHistory.js";
import { askingForItsOwnOperation } from "./operations.js";
import { Printed } from "./Printed.js";
import { showPaneFromItsTop } from "./panes.js";
import { SAVED_QUERIES } from "./playgroundQueries.js";
import { playgroundStorage } from "./playgroundStorage.js";
import { savedQueriesPlugin } from "./SavedQueriesPanel.js";
import { SchemaRetry } from "./SchemaRetry.js";
import { ShareButton } from "./ShareButton.js";
import { SharedQuery } from "./SharedQuery.js";
import { StoredTabs } from "./StoredTabs.js";
import { VariablesForm } from "./VariablesForm.js";

const fetcher = askingForItsOwnOperation(askApi);

/** Opens the editor where the page has a place for it. */
export function openPlayground(): void {
  createRoot(document.getElementById("root") as HTMLElement).render(<Playground />);
}

function Playground() {
  return (
    <StrictMode>
      <GraphiQL
        fetcher={fetcher}
        storage={playgroundStorage}
        defaultQuery={SAVED_QUERIES[0]?.text ?? ""}
        schemaDescription
        referencePlugin={documentationPlugin}
        plugins={[savedQueriesPlugin, citationsPlugin, HISTORY_PLUGIN]}
        visiblePlugin={savedQueriesPlugin}
        onTogglePluginVisibility={showPaneFromItsTop}
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>
          <h1>
            <a href="./">Cancer Policy Graph</a>
          </h1>
        </GraphiQL.Logo>
        <GraphiQL.Toolbar>
          {({ prettify, merge }) => (
            <>
              {prettify}
              {merge}
              <CopyButton />
              <ShareButton />
            </>
          )}
        </GraphiQL.Toolbar>
        <GraphiQL.Footer>
          <AnswerFooter />
        </GraphiQL.Footer>
        <DocExplorerStore>{null}</DocExplorerStore>
        <SharedQuery />
        <VariablesForm />
        <KeptHistory />
        <StoredTabs />
        <AnswerWords />
        <Printed />
        <SchemaRetry />
        <Editors />
        <AriaFixes />
      </GraphiQL>
    </StrictMode>
  );
}
