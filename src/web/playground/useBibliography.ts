import { useGraphiQL } from "@graphiql/react";
import { useMemo } from "react";
import { type Bibliography, bibliographyOf } from "./citations.js";

/** What the answer in the tab at hand cites. */
export function useBibliography(): Bibliography {
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  return useMemo(() => bibliographyOf(response), [response]);
}
