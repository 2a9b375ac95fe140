/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { CODE_SAMPLES } from "../pages/parts/codeSamples.js";
import { copyText } from "./copyText.js";
import { readVariables } from "./variableFields.js";

/** Copies the query with its variables as code for other tools. */
export function CodeMenu() {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const [message, setMessage] = useState("");
  const copy = async (name: string): Promise<void> => {
    const sample = CODE_SAMPLES.find((each) => each.name === name);
    if (!sample) return;
    const endpoint = new URL("graphql", location.href).href;
    const text = sample.write({
      endpoint,
      query: tab?.query ?? "",
      variables: readVariables(tab?.variables ?? "") ?? {},
    });
    setMessage((await copyText(text)) ? `Copied as ${name}.` : "The browser does not allow copying.");
  };
  return (
    <span className="code-menu">
      <label>
        <span className="only-read-aloud">Copy the query as code</span>
        <select value="" onChange={(event) => void copy(event.target.value)}>
          <option value="" disabled>
            Copy as code …
          </option>
          {CODE_SAMPLES.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <span role="status" className="status-message">
        {message}
      </span>
    </span>
  );
}
