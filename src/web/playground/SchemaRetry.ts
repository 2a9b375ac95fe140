import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";

/** Milliseconds until a schema that could not be fetched is fetched again. */
const RETRY_AFTER = 5_000;

/** Fetches the schema again if that failed, so that completion and documentation come back with the server. */
export function SchemaRetry() {
  const hasFailed = useGraphiQL((state) => state.fetchError !== null && !state.schema && !state.isIntrospecting);
  const { introspect } = useGraphiQLActions();
  useEffect(() => {
    if (!hasFailed) return;
    const timer = setTimeout(() => void introspect(), RETRY_AFTER);
    return () => clearTimeout(timer);
  }, [hasFailed, introspect]);
  return null;
}
