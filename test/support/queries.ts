import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../queries/", import.meta.url);

/** A saved query. */
export interface SavedQuery {
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

/** Every saved query, in the order of the folder. */
export const savedQueries: readonly SavedQuery[] = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    return { file, text, title: text.split("\n")[0]?.replace(/^# /, "") ?? file };
  });
