/** A page of a connection, as a query selects it. */
export interface ConnectionPage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * All nodes of a connection, page after page. A page is fetched when it is needed.
 * @param fetchPage fetches the page after a cursor; null: the first
 * @example for await (const ccg of iterate(async (after) => (await client.query(CCGS, { after })).ccgs)) …
 */
export async function* iterate<Node>(
  fetchPage: (after: string | null) => Promise<ConnectionPage<Node>>,
): AsyncGenerator<Node, void, undefined> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: ConnectionPage<Node> = await fetchPage(after);
    yield* nodes;
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null);
}
