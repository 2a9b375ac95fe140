// Makes the answers of different APIs comparable: what they say, without the shape in which they say it.

/** @param {any} data what a peer answered @param {boolean} [sorted] by id instead of in the order given @returns {readonly unknown[]} */
export function comparable(data, sorted = false) {
  const roots = Array.isArray(data) ? data : Object.values(data);
  const list = roots.flatMap(plain);
  return sorted ? list.sort((a, b) => (a.id < b.id ? -1 : 1)) : list;
}

/** @param {any} value @returns {any} */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  const { edges, nodes, totalCount, pageInfo: _, row, ...rest } = value;
  if (row !== undefined) return plain(row);
  const list = edges ? edges.map(link) : nodes?.map(plain);
  if (list) return totalCount === undefined ? list : { totalCount, nodes: list };
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key.replace(/Connection$/, ""), key === "evidence" ? quotes(each) : plain(each)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}

/** A row of a connection as the node with what is said of the link. @param {any} edge */
const link = ({ node, properties, cursor: _, ...own }) => plain({ ...node, ...properties, ...own });

/** The words of evidence, which is kept as JSON text in Neo4j. @param {any} evidence @returns {readonly (readonly string[])[]} */
function quotes(evidence) {
  const list = typeof evidence === "string" ? JSON.parse(evidence) : evidence;
  return list.map((/** @type {any} */ one) => one.citations.map((/** @type {any} */ { quote }) => quote));
}

/** Where two answers differ first, in words; null where they are equal. @param {unknown} a @param {unknown} b @returns {string | null} */
export function difference(a, b) {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at++;
  const near = (/** @type {string} */ text) => text.slice(Math.max(0, at - 60), at + 60);
  return `... ${near(one)} ...\nbut\n... ${near(other)} ...`;
}
