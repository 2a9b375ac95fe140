import { delimiter } from "node:path";

/** The folders with the source texts, as SOURCES_DIR names them; none if it is not set. */
export const SOURCE_FOLDERS: readonly string[] = (process.env.SOURCES_DIR ?? "")
  .split(delimiter)
  .filter((folder) => folder !== "");
