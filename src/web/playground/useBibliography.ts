import { useGraphiQL } from "@graphiql/react";
import { type Bibliography, bibliographyOf } from "./citations.js";

/** The citations of the response in the active tab. */
export function useBibliography(): Bibliography {
  const response = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.response);
  return bibliographyOf(response);
}
