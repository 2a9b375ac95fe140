// Normalises the responses of different APIs, so that they can be compared.

/** @param {any} data the data of a response @param {boolean} [sorted] sort by id instead of keeping the order @returns {readonly unknown[]} */
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

/** Merges an edge of a connection into its node. @param {any} edge */
const link = ({ node, properties, cursor: _, ...own }) => plain({ ...node, ...properties, ...own });

/** The quotations of evidence, which Neo4j stores as JSON text. @param {any} evidence @returns {readonly (readonly string[])[]} */
function quotes(evidence) {
  const list = typeof evidence === "string" ? JSON.parse(evidence) : evidence;
  return list.map((/** @type {any} */ one) => one.citations.map((/** @type {any} */ { quote }) => quote));
}

/** Describes the first difference between two results; null if they are equal. @param {unknown} a @param {unknown} b @returns {string | null} */
export function difference(a, b) {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at++;
  const near = (/** @type {string} */ text) => text.slice(Math.max(0, at - 60), at + 60);
  return `... ${near(one)} ...\nbut\n... ${near(other)} ...`;
}
