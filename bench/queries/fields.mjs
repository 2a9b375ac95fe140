// Document builders, so that the same query is the same for every peer.

/**
 * A list with nested lists, as written for one peer.
 * @typedef {object} Level
 * @property {string} field name of the list
 * @property {readonly string[]} scalars
 * @property {number} [first] maximum number of rows; default: all
 * @property {boolean} [quoted] whether to select the quotations that support each link
 * @property {string} [relation] relationship type; none at the root
 * @property {"out" | "in"} [direction]
 * @property {string} type label of the nodes
 * @property {string} [order] property that precedes name and id in the order
 * @property {readonly Level[]} [below]
 */

const PAGE = 50;
const QUOTES = "evidence { citations { quote } }";
const selection = (/** @type {Level} */ level, /** @type {(one: Level) => string} */ nested) =>
  [...level.scalars, ...(level.below ?? []).map(nested)].join(" ");

/** The document for this API, whose default page has 50 rows. @param {Level} level @returns {string} */
export function forOurs(level) {
  const node = selection(level, (one) => forOurs(one));
  const rows = level.quoted ? `edges { ${QUOTES} node { ${node} } }` : `nodes { ${node} }`;
  return `${level.field}${level.first ? `(first: ${level.first})` : ""} { ${rows} }`;
}

const sorts = (/** @type {Level} */ { order }) => [...(order ? [order] : []), "name", "id"];

/** The document for @neo4j/graphql. @param {Level} level @param {string} [where] @returns {string} */
export function forNeo4jGraphql(level, where) {
  const { field, first = PAGE, quoted } = level;
  const node = selection(level, (one) => forNeo4jGraphql(one));
  const filter = where ? `, where: { ${where} }` : "";
  if (!quoted) {
    const order = sorts(level).map((prop) => `{ ${prop}: ASC }`);
    return `${field}(limit: ${first}, sort: [${order.join(", ")}]${filter}) { ${node} }`;
  }
  const order = sorts(level).map((prop) => `{ node: { ${prop}: ASC } }`);
  return `${field}Connection(first: ${first}, sort: [${order.join(", ")}]${filter}) { edges { properties { evidence } node { ${node} } } }`;
}

/** The document for graphql-js over objects in memory. @param {Level} level @returns {string} */
export function forMemory(level) {
  const links = level.quoted ? `${QUOTES} ` : "";
  return `${level.field} { ${links}${selection(level, forMemory)} }`;
}

/** The Cypher map projection of a node with its nested lists. @param {Level} level @param {number} depth @returns {string} */
export function mapOf(level, depth) {
  const node = `n${depth}`;
  const parts = level.scalars.map((prop) => `.${prop}`);
  if (level.quoted) parts.push(`evidence: r${depth}.evidence`);
  for (const [i, below] of (level.below ?? []).entries())
    parts.push(`${below.field}: ${collected(below, node, depth + 1 + 10 * i)}`);
  return `${node} {${parts.join(", ")}}`;
}

/** "n.name, n.id": an order in Cypher. @param {Level} level @param {string} node */
export const orderOf = (level, node) =>
  sorts(level)
    .map((prop) => `${node}.${prop}`)
    .join(", ");

/** @param {Level} level @param {string} near @param {number} depth @returns {string} */
function collected(level, near, depth) {
  const [node, edge] = [`n${depth}`, level.quoted ? `r${depth}` : ""];
  const hop = `-[${edge}:${level.relation}]-`;
  const pattern =
    level.direction === "in" ? `(${near})<${hop}(${node}:${level.type})` : `(${near})${hop}>(${node}:${level.type})`;
  const variables = [node, edge].filter(Boolean).join(", ");
  return `COLLECT { MATCH ${pattern} WITH ${variables} ORDER BY ${orderOf(level, node)} LIMIT ${level.first ?? PAGE} RETURN ${mapOf(level, depth)} }`;
}

/** The statement for a whole list of a type, in the order of its index. @param {Level} level */
export const listStatement = (level) => {
  const first = level.order ?? "name";
  return `MATCH (n0:${level.type}) WHERE n0.release = $release AND n0.${first} IS NOT NULL AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.release, ${orderOf(level, "n0")} LIMIT ${level.first ?? PAGE}
RETURN ${mapOf(level, 0)} AS row`;
};

/** The requests of every peer for a whole list. @param {Level} level */
export const listQuery = (level) => ({
  ours: { query: `{ ${forOurs(level)} }` },
  neo4jGraphql: { query: `{ ${forNeo4jGraphql(level)} }` },
  memory: { query: `{ ${forMemory(level)} }` },
  floor: { statement: listStatement(level) },
});
