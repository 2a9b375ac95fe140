/** What the first lines of a saved query say of it. */
export interface QueryHead {
  /** The heading of its group. */
  readonly group: string;
  readonly title: string;
  /** Its description, one sentence. */
  readonly sentence: string;
}

/** The groups of saved queries, in the order to read them. */
export const QUERY_GROUPS: readonly string[] = ["Start here", "Trace", "Gaps", "Time", "Places", "Names"];

/** Reads the head of a saved query: "# Group: Title", then a line with its description. */
export function queryHead(text: string): QueryHead {
  const [head = "", sentence = ""] = text.split("\n").map((line) => line.replace(/^# /, ""));
  const colon = head.indexOf(": ");
  return { group: head.slice(0, colon), title: head.slice(colon + 2), sentence };
}
