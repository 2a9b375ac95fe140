import { parse } from "graphql";

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

/** What a share link says, and what is wrong with it. */
export interface Followed {
  /** Null if the link has no query that could be opened. */
  readonly shared: Shared | null;
  /** What is wrong with the link and what to do, in words; null if nothing is. */
  readonly problem: string | null;
  /** Beginning of the hash of the release that answered when the link was made; null if the link does not say. */
  readonly release: string | null;
}

/** Fields of links, by which a broken link is told from a place in the page. */
const KNOWN = ["query", "saved", "variables", "view", "release"];

/** What the page's address says after "#", or else after "?", which is read in the same way. */
export const linkText = (): string => location.hash || location.search.replace(/^\?/, "#");

/**
 * Reads what a share link says. Links that the playground makes have it after "#", so that it does not reach a server's log.
 * @returns null if the address shares nothing
 */
export function sharedIn(hash: string, savedQueries: readonly Linkable[]): Followed | null {
  const text = hash.replace(/^#/, "");
  const fields = new URLSearchParams(text);
  const release = fields.get("release");
  const [saved, typed] = [fields.get("saved"), fields.get("query")];
  const query = saved === null ? typed : savedQueries.find(({ name }) => nameOf(name) === saved)?.text;
  if (saved !== null && query === undefined)
    return {
      shared: null,
      problem: `There is no saved query ${saved.slice(0, 80)} any more. The panel lists those that there are.`,
      release,
    };
  if (!query) {
    const isPlace =
      !text.includes("=") || (fields.has("view") && [...fields.keys()].every((name) => KNOWN.includes(name)));
    return isPlace && !fields.has("variables") ? null : { shared: null, problem: INCOMPLETE, release };
  }
  const variables = fields.get("variables");
  const shared = variables ? { query, variables } : { query };
  return { shared, problem: isWhole(shared) ? null : CUT_OFF, release };
}

const INCOMPLETE =
  "The link is not complete: it has no query. Ask for it again, or choose a saved query. What you had open is still here.";
const CUT_OFF =
  "The link seems to be cut off: its query or its variables end too early. They are opened as they are; mend them, or ask for the link again.";

/** Whether a query and its variables can be read. */
function isWhole({ query, variables }: Shared): boolean {
  try {
    parse(query);
    if (variables) JSON.parse(variables);
    return true;
  } catch {
    return false;
  }
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
