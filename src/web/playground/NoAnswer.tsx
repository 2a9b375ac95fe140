/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useQueryEdits } from "./useQueryEdits.js";

/** A query to begin with. */
const EXAMPLE = `{
  alliances(first: 5) {
    nodes { id name kind }
  }
}
`;

/** What stands in the place of the answer before there is one; where there is no query either, an example. */
export function NoAnswer() {
  const isWaiting = useGraphiQL((state) => state.isFetching);
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? "");
  const { run } = useGraphiQLActions();
  const edit = useQueryEdits();
  if (isWaiting) return <p>Waiting for the answer …</p>;
  if (query.trim()) return <p>There is no answer yet.</p>;
  const open = (): void => {
    edit([{ start: 0, end: query.length, text: EXAMPLE }]);
    void run();
  };
  return (
    <p>
      Nothing is asked yet.{" "}
      <button type="button" className="plain-button" onClick={open}>
        Open an example
      </button>
    </p>
  );
}
