/** @jsxImportSource react */
import { useGraphiQL } from "@graphiql/react";
import { viewToShare } from "./answerView.js";
import { copyText } from "./copyText.js";
import { SAVED_QUERIES } from "./playgroundQueries.js";
import { shareLink } from "./share.js";
import { ToolbarAction } from "./ToolbarAction.js";
import { useBibliography } from "./useBibliography.js";

/** Longest link that mail programs and chats are sure to keep whole. */
const LONG = 8_000;

/** Copies a link that opens the playground with the current query and variables; the address bar shows it too. */
export function ShareButton() {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const { release } = useBibliography();
  const share = async (): Promise<string> => {
    const shared = {
      query: query?.getValue() ?? "",
      variables: variables?.getValue() ?? "",
      view: viewToShare(),
      release: release ?? undefined,
    };
    const link = shareLink(location.href, shared, SAVED_QUERIES);
    history.replaceState(null, "", link);
    const said = (await copyText(link)) ? "Link copied." : "The link is in the address bar.";
    return link.length > LONG ? `${said} It is long (${link.length} characters): some programs cut it off.` : said;
  };
  return (
    <ToolbarAction className="share" label="Copy a link to this query" run={share}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5" />
      </svg>
    </ToolbarAction>
  );
}
