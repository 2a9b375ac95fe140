/** What is read of a connection: `$first` and `$after` are its arguments, and `$shown` includes what is not needed to go on. */
export interface PageVariables {
  readonly first: number;
  readonly after: string | null;
  readonly shown: boolean;
}

/** A page of a connection of the API. */
export interface Page {
  readonly edges: readonly { readonly cursor: string }[];
}

/** Most items of a page of the API. */
const MAX_PAGE = 500;

/**
 * Reads a page of a connection that begins after `offset` items. Cursors of tools are numbers, because those of the API are long, and assistants repeat them.
 * @param read runs the query with the variables of a page
 */
export async function pageAt<T>(
  offset: number,
  size: number,
  read: (page: PageVariables) => Promise<T>,
  connectionOf: (data: T) => Page | null | undefined,
): Promise<T> {
  let after: string | null = null;
  for (let left = offset; left > 0; ) {
    const first = Math.min(left, MAX_PAGE);
    const data = await read({ first, after, shown: false });
    const edges: Page["edges"] = connectionOf(data)?.edges ?? [];
    after = edges[edges.length - 1]?.cursor ?? after;
    left = edges.length < first ? 0 : left - first;
  }
  return read({ first: size, after, shown: true });
}
