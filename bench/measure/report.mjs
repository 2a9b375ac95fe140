// The tables that are printed and saved.
import { KINDS } from "./servers.mjs";
import { geomean } from "./statistics.mjs";
import { shown, table } from "./table.mjs";

/** The whole report as Markdown. @param {import("../run.mjs").Measured} measured @param {ReturnType<typeof import("./targets.mjs").targetsOf>} targets */
export function report({ about, queries, warm, cold, statements, starts, claims }, targets) {
  const servers = KINDS.filter(({ name }) => warm.some(({ server }) => server === name));
  const head = servers.map(({ title }) => title);
  const one = (/** @type {string} */ server, /** @type {string} */ query) =>
    /** @type {any} */ (warm.find((each) => each.server === server && each.query === query));
  const perQuery = (/** @type {string} */ title, /** @type {(server: string, query: string) => any} */ cell) =>
    table([
      [title, ...head],
      ...queries.map(({ name }) => [name, ...servers.map((server) => cell(server.name, name))]),
    ]);
  const compared = (/** @type {string} */ title, /** @type {string} */ what, /** @type {string} */ to) => {
    const ratio = (/** @type {string} */ server, /** @type {string} */ query) =>
      one(server, query)?.[what] / one(to, query)?.[what];
    const mean = servers.map(({ name }) =>
      geomean(queries.map((query) => ratio(name, query.name)).filter(Number.isFinite)),
    );
    return `${perQuery(title, ratio)}\n${
      table([
        ["", ...head],
        ["geometric mean", ...mean],
      ]).split("\n")[2]
    }`;
  };
  const counted = (/** @type {string} */ server, /** @type {string} */ query) =>
    statements.find((each) => each.server === server && each.query === query);
  const sections = [
    [
      "Targets",
      table([
        ["target", "measured", "limit", "met"],
        ...targets.map(({ title, value, bound, limit, met }) => [
          title,
          value,
          `${bound === "most" ? "≤" : "≥"} ${limit}`,
          met ? "yes" : "NO",
        ]),
      ]),
    ],
    ["Queries", table([["query", "what"], ...queries.map(({ name, title }) => [name, title])])],
    ["p50 as a multiple of hand-written Cypher, one connection", compared("query", "p50", "floor")],
    [
      "Requests a second as a multiple of @neo4j/graphql, 16 connections",
      compared("query", "perSecondOf16", "neo4j-graphql"),
    ],
    ["p50 in ms, one connection", perQuery("query", (server, query) => one(server, query)?.p50)],
    [
      "p50 in ms, least and most of the rounds",
      perQuery(
        "query",
        (server, query) =>
          one(server, query) && `${shown(one(server, query).p50Least)}–${shown(one(server, query).p50Most)}`,
      ),
    ],
    [
      "p95 / p99 in ms, one connection",
      perQuery(
        "query",
        (server, query) => one(server, query) && `${shown(one(server, query).p95)} / ${shown(one(server, query).p99)}`,
      ),
    ],
    ["Requests a second, one connection", perQuery("query", (server, query) => one(server, query)?.perSecond)],
    ["Requests a second, 16 connections", perQuery("query", (server, query) => one(server, query)?.perSecondOf16)],
    ["p99 in ms, 16 connections", perQuery("query", (server, query) => one(server, query)?.p99Of16)],
    ["Processor time of the server in ms a request", perQuery("query", (server, query) => one(server, query)?.cpu)],
    ["Processor time of Neo4j in ms a request", perQuery("query", (server, query) => one(server, query)?.neo4jCpu)],
    [
      "Statements / db hits a request",
      perQuery(
        "query",
        (server, query) =>
          counted(server, query) && `${counted(server, query)?.statements} / ${counted(server, query)?.hits}`,
      ),
    ],
    ["Bytes of the answer", perQuery("query", (server, query) => one(server, query)?.bytes)],
    [
      "A new document, ms, median / slowest",
      table([
        ["query", ...head],
        ...[...new Set(cold.map(({ query }) => query))].map((query) => [
          query,
          ...servers.map(({ name }) => {
            const found = cold.find((each) => each.server === name && each.query === query);
            return found ? `${shown(found.median)} / ${shown(found.worst)}` : null;
          }),
        ]),
      ]),
    ],
    [
      "Process start to first answer, and resident memory",
      table([
        ["server", "s", "MiB then", "MiB after all rounds", "MiB at most"],
        ...starts.map(({ server, seconds, resident, after, peak }) => [server, seconds, resident, after, peak]),
      ]),
    ],
    ["Commands, s", table([["command", "s"], ...Object.entries(claims)])],
  ];
  return `# Speed\n\n${about}\n\n${sections.map(([title, text]) => `## ${title}\n\n${text}`).join("\n\n")}\n`;
}
