// The performance targets, each a figure with a limit.
import { geomean } from "./statistics.mjs";

/**
 * @typedef {object} Target
 * @property {string} key
 * @property {string} title
 * @property {number} limit
 * @property {"most" | "least"} bound
 * @property {number} value
 */

/**
 * @param {import("../run.mjs").Measured} measured
 * @returns {readonly (Target & { met: boolean })[]} the targets that were measured
 */
export function targetsOf({ warm, cold, statements, starts, claims }) {
  const figure = (/** @type {string} */ server, /** @type {string} */ query, /** @type {string} */ what) =>
    /** @type {any} */ (warm.find((each) => each.server === server && each.query === query))?.[what];
  const queries = [...new Set(warm.map(({ query }) => query))];
  const ratios = (/** @type {string} */ what, /** @type {string} */ a, /** @type {string} */ b) =>
    queries.map((query) => figure(a, query, what) / figure(b, query, what)).filter(Number.isFinite);
  const counted = (/** @type {string} */ server, /** @type {string} */ query) =>
    statements.find((each) => each.server === server && each.query === query);
  const worstCold = (/** @type {string} */ server) =>
    Math.max(...cold.filter((each) => each.server === server).map(({ worst }) => worst));
  const start = (/** @type {string} */ server) => starts.find((each) => each.server === server);
  /** @type {readonly [string, string, "most" | "least", number, number | undefined | null][]} */
  const table = [
    [
      "embedded.throughput",
      "embedded: throughput over @neo4j/graphql's, 16 connections, geometric mean",
      "least",
      5,
      geomean(ratios("perSecondOf16", "embedded", "neo4j-graphql")),
    ],
    [
      "embedded-cache.throughput",
      "embedded with cache: throughput over @neo4j/graphql's, geometric mean",
      "least",
      30,
      geomean(ratios("perSecondOf16", "embedded-cache", "neo4j-graphql")),
    ],
    ["neo4j.p50", "Neo4j: p50 over the floor's, geometric mean", "most", 1.5, geomean(ratios("p50", "neo4j", "floor"))],
    [
      "neo4j.p50.worst",
      "Neo4j: p50 over the floor's, the worst query",
      "most",
      2,
      Math.max(...ratios("p50", "neo4j", "floor")),
    ],
    [
      "neo4j.behind",
      "Neo4j: p50 over @neo4j/graphql's, the worst query",
      "most",
      1,
      Math.max(...ratios("p50", "neo4j", "neo4j-graphql")),
    ],
    [
      "neo4j.statements",
      "Neo4j: statements of a root field, the most",
      "most",
      1,
      Math.max(...queries.map((query) => counted("neo4j", query)?.statements ?? Number.NaN)),
    ],
    [
      "neo4j.hits",
      "Neo4j: db hits over the floor's, the worst query",
      "most",
      1,
      Math.max(
        ...queries.map(
          (query) => (counted("neo4j", query)?.hits ?? Number.NaN) / (counted("floor", query)?.hits ?? Number.NaN),
        ),
      ),
    ],
    [
      "neo4j.cpu",
      "Neo4j: processor time of the server over the floor's, geometric mean",
      "most",
      2,
      geomean(ratios("cpu", "neo4j", "floor")),
    ],
    ["neo4j.cold", "Neo4j: a new document, slowest response, ms", "most", 1_000, worstCold("neo4j")],
    ["embedded.cold", "embedded: a new document, slowest response, ms", "most", 50, worstCold("embedded")],
    ["embedded.start", "embedded: first answer from process start, s", "most", 1.3, start("embedded")?.seconds],
    ["neo4j.start", "Neo4j: first answer from process start, s", "most", 1.3, start("neo4j")?.seconds],
    [
      "embedded.resident",
      "embedded: resident memory at the first answer, MiB",
      "most",
      200,
      start("embedded")?.resident,
    ],
    ["embedded.trace", "embedded: trace, p50, ms", "most", 5, figure("embedded", "trace", "p50")],
    ["validate", "cpg validate, s", "most", 3, claims.validate],
  ];
  return table.flatMap(([key, title, bound, limit, value]) =>
    typeof value === "number" && Number.isFinite(value)
      ? [{ key, title, bound, limit, value, met: bound === "most" ? value <= limit : value >= limit }]
      : [],
  );
}
