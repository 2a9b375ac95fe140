/** @jsxImportSource react */
import { DOC_EXPLORER_PLUGIN, DocExplorer, useDocExplorer, useDocExplorerActions } from "@graphiql/plugin-doc-explorer";
import { type GraphiQLPlugin, useGraphiQL } from "@graphiql/react";
import type { GraphQLSchema } from "graphql";
import { useMemo, useState } from "react";
import { SchemaLanding } from "./SchemaLanding.js";
import { type Described, describedIn, searchSchema } from "./schemaSearch.js";

/** Results that are shown until a reader asks for all. */
const SHOWN = 30;

function Panel() {
  const schema = useGraphiQL((state) => state.schema);
  const stack = useDocExplorer();
  const [text, setText] = useState("");
  const isSearching = text.trim() !== "";
  return (
    <div className="pane docs">
      {schema && (
        <label className="graphiql-doc-explorer-search-input docs-search">
          <span>Search the documentation</span>
          <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      )}
      {schema && isSearching && <Results schema={schema} text={text} onFollow={() => setText("")} />}
      {schema && !isSearching && stack.length === 1 && <SchemaLanding schema={schema} />}
      {!isSearching && (stack.length > 1 || !schema) && <DocExplorer />}
    </div>
  );
}

interface ResultsProps {
  readonly schema: GraphQLSchema;
  readonly text: string;
  readonly onFollow: () => void;
}

function Results({ schema, text, onFollow }: ResultsProps) {
  const { push } = useDocExplorerActions();
  const all = useMemo(() => describedIn(schema), [schema]);
  const found = useMemo(() => searchSchema(all, text), [all, text]);
  const [textShownWhole, setTextShownWhole] = useState("");
  const shown = textShownWhole === text ? found : found.slice(0, SHOWN);
  const follow = ({ def }: Described): void => {
    push({ name: def.name, def });
    onFollow();
  };
  return (
    <section aria-label="Results in the documentation">
      <p role="status">
        {found.length === 0 ? "Nothing in the documentation has these words." : `${found.length} found`}
      </p>
      <ul>
        {shown.map((each) => (
          <li key={each.name}>
            <button type="button" className="link-button" onClick={() => follow(each)}>
              {each.name}
            </button>
            {each.alike.length > 0 && ` and ${each.alike.length} more of this name`}
            <p>{each.description.split("\n", 1)[0]}</p>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" className="plain-button" onClick={() => setTextShownWhole(text)}>
          Show all {found.length}
        </button>
      )}
    </section>
  );
}

/** The documentation of the schema: where to start, a search over all of it, and each type and field. */
export const documentationPlugin: GraphiQLPlugin = { ...DOC_EXPLORER_PLUGIN, content: Panel };
