// Traces and searches. @neo4j/graphql has neither, so it serves the hand-written statements with its @cypher directive. Objects joined in memory
// cannot run them.

const HOPS = "hops { relation from { id } to { id } evidence { citations { quote } } }";
const TRACE = `target { id name } strength pathCount path { ${HOPS} }`;

/**
 * A trace as hand-written Cypher: the typed paths; for each target the best path and the number of paths.
 * @param {readonly string[]} patterns from "n0" to "t"
 */
const traceStatement = (patterns) => `MATCH (n0:Entity {release: $release, id: $from})
CALL (n0) {
${patterns.map((pattern) => `MATCH p = ${pattern} RETURN t, nodes(p) AS nodes, relationships(p) AS hops`).join("\nUNION ALL\n")}
}
WITH t, hops, [n IN nodes | n.id] AS ids, reduce(s = 5, hop IN hops | CASE WHEN hop.strength < s THEN hop.strength ELSE s END) AS s
ORDER BY s DESC, size(ids), ids
WITH t, collect({s: s, ids: ids, hops: hops})[0] AS best, count(*) AS pathCount
ORDER BY best.s DESC, size(best.ids), [label IN labels(t) WHERE label <> 'Entity'][0], t.name, t.id
RETURN {target: t {.id, .name}, strength: ['GENERAL', 'AREA', 'INFERRED', 'ROW', 'DIRECT'][best.s - 1], pathCount: pathCount,
  path: {hops: [i IN range(0, size(best.hops) - 1) | {relation: type(best.hops[i]), from: {id: best.ids[i]}, to: {id: best.ids[i + 1]}, evidence: best.hops[i].evidence}]}} AS row`;

const TO_DELIVERABLE = "(n0)-[:DELIVERED_BY]->(t:Deliverable)";
const VIA = "(n0)-[:DELIVERED_BY]->(:Deliverable)";
const forward = traceStatement([
  TO_DELIVERABLE,
  `${VIA}-[:CONTRIBUTES_TO]->(t:Ambition)`,
  `${VIA}-[:IN_AREA]->(:PolicyArea)-[:HAS_AMBITION]->(t:Ambition)`,
  `${VIA}-[:CONTRIBUTES_TO]->(:Ambition)-[:MEASURED_BY]->(t:Metric)`,
  `${VIA}-[:IN_AREA]->(:PolicyArea)-[:HAS_AMBITION]->(:Ambition)-[:MEASURED_BY]->(t:Metric)`,
  `${VIA}-[:ASSIGNED_TO]->(t:Alliance)`,
]);
const backward = traceStatement([
  "(n0)<-[:HAS_MEMBER]-(:Alliance)<-[:ASSIGNED_TO]-(:Deliverable)<-[:DELIVERED_BY]-(t:Recommendation)",
]);

/** The statements that @neo4j/graphql serves, by field. */
export const CYPHER_FIELDS = { traceForward: forward, traceBackward: backward };

const trace = (
  /** @type {string} */ name,
  /** @type {string} */ title,
  /** @type {string} */ from,
  /** @type {string} */ to,
  /** @type {keyof typeof CYPHER_FIELDS} */ field,
) => ({
  name,
  title,
  ours: { query: `{ trace(from: "${from}", to: [${to}], first: 100) { nodes { ${TRACE} } } }` },
  neo4jGraphql: {
    query: `query ($release: String!) { ${field}(release: $release, from: "${from}") { row } }`,
    variables: (/** @type {unknown} */ _, /** @type {unknown} */ __, /** @type {string} */ release) => ({ release }),
  },
  floor: { statement: CYPHER_FIELDS[field], variables: () => ({ from }) },
});

const WORDS = ["north", "east"];
const SEARCHED = WORDS.map((word) => `+${word}`).join(" ");
const search = {
  name: "search",
  title: "search for “north east” among CCGs",
  sorted: true,
  ours: { query: `{ search(text: "${WORDS.join(" ")}", types: [CCG], first: 20) { nodes { id name } } }` },
  neo4jGraphql: {
    query: "query ($phrase: String!) { searchCcgs(phrase: $phrase, first: 20) { edges { node { id name } } } }",
    variables: () => ({ phrase: `searchForms:(${SEARCHED})` }),
  },
  floor: {
    statement: `CALL db.index.fulltext.queryNodes('entity_search', 'searchForms:(${SEARCHED})') YIELD node, score
WHERE node:Ccg AND node.release = $release
RETURN node {.id, .name} AS row ORDER BY score DESC, node.id LIMIT 20`,
  },
};

export const TRACES = [
  trace(
    "trace",
    "recommendation to 40 targets by trace",
    "recommendation:taskforce-2015-24",
    "DELIVERABLE, AMBITION, METRIC, ALLIANCE",
    "traceForward",
  ),
  trace(
    "reverse-trace",
    "CCG back to 33 recommendations by trace",
    "ccg:nhs-swindon",
    "RECOMMENDATION",
    "traceBackward",
  ),
  search,
];
