/** The content of a share link. */
export interface Shared {
  readonly query: string;
  /** JSON, as typed. */
  readonly variables?: string;
}

/** Reads the document and variables from the page's address. They come after "#", so that they never reach a server's log. Null if there are none. */
export function sharedIn(hash: string): Shared | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const query = fields.get("query");
  if (!query) return null;
  const variables = fields.get("variables");
  return variables ? { query, variables } : { query };
}

/** The link that opens the playground with a document and variables. */
export function shareLink(page: string, { query, variables }: Shared): string {
  const fields = new URLSearchParams({ query });
  if (variables?.trim()) fields.set("variables", variables);
  return `${page.replace(/#.*$/, "")}#${fields}`;
}
