// Filters, pages and ids.

const WORD = "north";
const COUNTED = 10;
const filtered = {
  name: "filter-and-count",
  title: "CCGs whose name has “north”: ten, and how many",
  ours: {
    query: `{ ccgs(first: ${COUNTED}, filter: { name: { contains: "${WORD}" } }) { totalCount nodes { id name odsCode } } }`,
  },
  neo4jGraphql: {
    query: `{ ccgsConnection(first: ${COUNTED}, sort: [{ name: ASC }, { id: ASC }], where: { nameFolded: { contains: "${WORD}" } }) { totalCount edges { node { id name odsCode } } } }`,
  },
  memory: { query: `{ ccgsNamed(word: "${WORD}", first: ${COUNTED}) { totalCount nodes { id name odsCode } } }` },
  floor: {
    statement: `MATCH (n:Ccg) WHERE n.release = $release AND n.name IS NOT NULL AND n.nameFolded CONTAINS '${WORD}'
WITH n ORDER BY n.name, n.id
WITH collect(n) AS found
RETURN {totalCount: size(found), nodes: [n IN found[..${COUNTED}] | n {.id, .name, .odsCode}]} AS row`,
  },
};

const BEFORE = 180;
const PAGE = 20;
const deep = {
  name: "deep-page",
  title: `a page of ${PAGE} behind ${BEFORE} others`,
  ours: {
    query: `query ($after: String) { ccgs(first: ${PAGE}, after: $after) { nodes { id name odsCode } pageInfo { hasNextPage endCursor } } }`,
    prepare: `{ ccgs(first: ${BEFORE}) { pageInfo { endCursor } } }`,
    variables: (/** @type {any} */ { ccgs }) => ({ after: ccgs.pageInfo.endCursor }),
  },
  neo4jGraphql: {
    query: `query ($after: String) { ccgsConnection(first: ${PAGE}, after: $after, sort: [{ name: ASC }, { id: ASC }]) { edges { node { id name odsCode } } pageInfo { hasNextPage endCursor } } }`,
    prepare: `{ ccgsConnection(first: ${BEFORE}, sort: [{ name: ASC }, { id: ASC }]) { pageInfo { endCursor } } }`,
    variables: (/** @type {any} */ { ccgsConnection }) => ({ after: ccgsConnection.pageInfo.endCursor }),
  },
  memory: { query: `{ ccgs(first: ${PAGE}, offset: ${BEFORE}) { id name odsCode } }` },
  floor: {
    statement: `MATCH (n:Ccg) WHERE n.release = $release AND n.name >= $name AND n.id IS NOT NULL AND (n.name > $name OR n.id > $id)
WITH n ORDER BY n.release, n.name, n.id LIMIT ${PAGE}
RETURN n {.id, .name, .odsCode} AS row`,
    prepare: `MATCH (n:Ccg {release: $release}) WITH n ORDER BY n.name, n.id SKIP ${BEFORE - 1} LIMIT 1 RETURN n {.name, .id} AS row`,
    variables: (/** @type {any} */ [last]) => last,
  },
};

const TYPES = [
  ["Ccg", "ccgs", 220],
  ["Organisation", "organisations", 200],
  ["Topic", "topics", 80],
];
/** 500 ids of three types, in the order of the types. */
const byIds = {
  name: "nodes-500",
  title: "500 entities by id",
  sorted: true,
  ours: {
    query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name } } }",
    variables: (/** @type {unknown} */ _, /** @type {Ids} */ ids) => ({ ids: some(ids).flat() }),
  },
  neo4jGraphql: {
    query: `query (${TYPES.map(([type]) => `$${type}: [ID!]`).join(", ")}) { ${TYPES.map(([type, field]) => `${field}(where: { id: { in: $${type} } }) { id name }`).join(" ")} }`,
    variables: (/** @type {unknown} */ _, /** @type {Ids} */ ids) =>
      Object.fromEntries(some(ids).map((list, i) => [String(TYPES[i]?.[0]), list])),
  },
  memory: {
    query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id name } }",
    variables: (/** @type {unknown} */ _, /** @type {Ids} */ ids) => ({ ids: some(ids).flat() }),
  },
  floor: {
    statement: "UNWIND $ids AS id MATCH (n:Entity {release: $release, id: id}) RETURN n {.id, .name} AS row",
    variables: (/** @type {unknown} */ _, /** @type {Ids} */ ids) => ({ ids: some(ids).flat() }),
  },
};

/** @typedef {(type: string) => readonly string[]} Ids the ids of a type */
const some = (/** @type {Ids} */ ids) => TYPES.map(([type, , most]) => ids(String(type)).slice(0, Number(most)));

const KINDS = ["AMBITION_WITHOUT_METRIC", "STP_SPLIT"];
const gaps = {
  name: "gaps",
  title: "what has no metric, what is split",
  ours: { query: `{ gaps(kinds: [${KINDS.join(", ")}]) { nodes { id kind name why } } }` },
  neo4jGraphql: {
    query: `{ gaps(limit: 50, sort: [{ name: ASC }, { id: ASC }], where: { kind: { in: ${JSON.stringify(KINDS)} } }) { id kind name why } }`,
  },
  memory: { query: `{ gaps(kinds: ${JSON.stringify(KINDS)}) { id kind name why } }` },
  floor: {
    statement: `MATCH (n:Gap) WHERE n.release = $release AND n.name IS NOT NULL AND n.kind IN ${JSON.stringify(KINDS)}
WITH n ORDER BY n.name, n.id LIMIT 50
RETURN n {.id, .kind, .name, .why} AS row`,
  },
};

export const PAGES = [filtered, deep, byIds, gaps];
