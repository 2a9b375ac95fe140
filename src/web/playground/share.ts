/** The content of a share link. */
export interface Shared {
  readonly query: string;
  /** JSON, as typed. */
  readonly variables?: string;
}

/** What a link may say besides a query. */
interface Sharing {
  /** How the answer is looked at; left out where it is as usual. */
  readonly view?: string | undefined;
  /** Hash of the release that answered, where the link is to say so. */
  readonly release?: string | undefined;
}

/** A saved query that a link may name. */
export interface Linkable {
  /** Name of its file without ending. */
  readonly name: string;
  readonly text: string;
}

/** Why a share link cannot be opened. */
export interface BrokenLink {
  readonly problem: string;
}

/**
 * Reads the document and variables from the page's address. They come after "#", so that they never reach a server's log.
 * @returns null if there are none
 */
export function sharedIn(hash: string, savedQueries: readonly Linkable[]): Shared | BrokenLink | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const saved = fields.get("saved");
  const query = saved === null ? fields.get("query") : savedQueries.find(({ name }) => nameOf(name) === saved)?.text;
  if (saved !== null && query === undefined)
    return { problem: `There is no saved query ${saved.slice(0, 80)} any more. The panel lists those that there are.` };
  if (!query) return null;
  const variables = fields.get("variables");
  return variables ? { query, variables } : { query };
}

/** The name of a saved query at /q: that of its file without the number. */
const nameOf = (file: string): string => file.replace(/^\d+-/, "");

/** The link that opens the playground with a document and variables; a saved query is named, anything else is in the link. */
export function shareLink(
  page: string,
  { query, variables, view, release }: Shared & Sharing,
  savedQueries: readonly Linkable[],
): string {
  const saved = savedQueries.find(({ text }) => text === query);
  const fields = new URLSearchParams(saved ? { saved: nameOf(saved.name) } : { query });
  if (variables?.trim()) fields.set("variables", variables);
  if (view !== undefined) fields.set("view", view);
  if (release !== undefined) fields.set("release", release.slice(0, 12));
  return `${page.replace(/#.*$/, "")}#${fields}`;
}
