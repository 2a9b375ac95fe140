const files = import.meta.glob<string>("../../../queries/*.graphql", { query: "?raw", import: "default", eager: true });

/** A saved query as shown in the playground. */
export interface SavedQuery {
  /** The heading of its group. */
  readonly group: string;
  readonly title: string;
  /** Its description, one sentence. */
  readonly sentence: string;
  /** The document, comments included. */
  readonly text: string;
  /** File name without extension. */
  readonly name: string;
}

function read([path, text]: [string, string]): SavedQuery {
  const [head = "", sentence = ""] = text.split("\n").map((line) => line.replace(/^# /, ""));
  const colon = head.indexOf(": ");
  const name = path.replace(/^.*\/|\.graphql$/g, "");
  return { group: head.slice(0, colon), title: head.slice(colon + 2), sentence, text, name };
}

/** Every saved query, sorted by file name. */
export const SAVED_QUERIES: readonly SavedQuery[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(read);

/** The headings, in the order to read them. */
export const GROUPS: readonly string[] = ["Start here", "Trace", "Gaps", "Time", "Places", "Names"];
