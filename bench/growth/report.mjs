// Tables, charts and figures of how the cost of queries grows with the data.
import { chart } from "./chart.mjs";

/** Allowed growth of a query's cost from the smallest size to the largest, as a factor on the growth of the data's logarithm; it covers inexact measurement. */
const TOLERANCE = 1.3;

/**
 * @param {readonly import("../growth.mjs").Measured[]} measured
 * @param {readonly import("./questions.mjs").Question[]} questions
 */
export function growthReport(measured, questions) {
  const stores = [...new Set(measured.map(({ store }) => store))];
  const of = (/** @type {string} */ store) => measured.filter((each) => each.store === store);
  const sections = stores.map((store) => section(store, of(store), questions));
  const charts = Object.fromEntries(
    stores.flatMap((store) => [
      [`${store}-p50`, curves(`p50 in the ${store} store`, "ms", of(store), questions, (question) => question?.p50)],
      ...(store === "neo4j"
        ? [["neo4j-hits", curves("Db hits in Neo4j", "db hits", of(store), questions, (question) => question?.hits)]]
        : [["embedded-memory", memory(of(store))]]),
    ]),
  );
  const figures = Object.fromEntries(
    measured.flatMap(({ store, scale, entities, ready, load, questions: results }) => [
      [`growth.${store}.x${scale}.entities`, entities],
      [`growth.${store}.x${scale}.resident`, round(ready.resident)],
      [`growth.${store}.x${scale}.ready`, round(ready.wall)],
      [`growth.${store}.x${scale}.cpu`, round(ready.cpu)],
      ...(load
        ? [
            [`growth.${store}.x${scale}.load`, round(load.seconds)],
            [`growth.${store}.x${scale}.ours`, round(load.ours)],
            [`growth.${store}.x${scale}.peak`, load.peak],
            ...(load.neo4j ? [[`growth.${store}.x${scale}.neo4j`, load.neo4j]] : []),
          ]
        : []),
      ...Object.entries(results).map(([name, { p50 }]) => [`growth.${store}.x${scale}.${name}.p50`, round(p50)]),
    ]),
  );
  const text = `# Growth\n\nThe least of the rounds' medians, in one process, without HTTP and caches. Take ratios and not figures: the machine did other things as well.\n\n${sections.join("\n\n")}\n`;
  return { text, charts, figures };
}

const round = (/** @type {number} */ value) => Number(value.toPrecision(3));
const cell = (/** @type {number | undefined} */ value) => (value === undefined ? "" : String(round(value)));
const table = (/** @type {readonly (readonly string[])[]} */ [head = [], ...rows]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** @param {string} store @param {readonly import("../growth.mjs").Measured[]} sizes @param {readonly import("./questions.mjs").Question[]} questions */
function section(store, sizes, questions) {
  const [least, most] = [sizes[0], sizes.at(-1)];
  const allowed = TOLERANCE * (Math.log(most?.entities ?? 2) / Math.log(least?.entities ?? 2));
  const byHits = store === "neo4j";
  const rows = questions.map(({ name, title, grows }) => {
    const [first, last] = [least?.questions[name], most?.questions[name]];
    const ratio = byHits ? (last?.hits ?? 0) / Math.max(1, first?.hits ?? 1) : (last?.cpu ?? 1) / (first?.cpu ?? 1);
    const verdict = grows ? "may grow" : ratio <= allowed ? "met" : "**missed**";
    const p50s = sizes.map((size) => cell(size.questions[name]?.p50));
    const hits = sizes.map((size) => cell(byHits ? size.questions[name]?.hits : size.questions[name]?.cpu));
    return [title, ...p50s, ...hits, cell(ratio), verdict];
  });
  const heads = sizes.map(({ scale, entities, edges }) => `x${scale}: ${entities} + ${edges}`);
  const head = [
    "question",
    ...heads.map((each) => `ms, ${each}`),
    ...sizes.map(({ scale }) => `${byHits ? "db hits" : "ms of processor time"}, x${scale}`),
    "ratio",
    `at most ${round(allowed)}`,
  ];
  const state = sizes.map(({ scale, ready, load }) => [
    `x${scale}`,
    cell(ready.wall),
    cell(ready.cpu),
    cell(ready.resident),
    cell(load?.seconds),
    cell(load?.ours),
    cell(load?.peak),
    cell(load?.neo4j ?? undefined),
  ]);
  return `## ${store}\n\n${table([head, ...rows])}\n\n${table([["size", "ready after, s", "of processor time", "resident, MiB", "loaded in, s", "of our processor time", "our MiB at most", "Neo4j's"], ...state])}`;
}

/**
 * @param {string} title @param {string} unit @param {readonly import("../growth.mjs").Measured[]} sizes @param {readonly import("./questions.mjs").Question[]} questions
 * @param {(question: import("../growth.mjs").Measured["questions"][string] | undefined) => number | undefined} value
 */
function curves(title, unit, sizes, questions, value) {
  // A query answered without a statement costs 0 db hits, which a logarithmic axis cannot show.
  const series = questions.map(({ name }) => ({
    name,
    points: sizes.map((size) => /** @type {const} */ ([size.entities, value(size.questions[name]) || 1])),
  }));
  return chart(title, { x: "entities", y: unit }, series);
}

/** @param {readonly import("../growth.mjs").Measured[]} sizes */
const memory = (sizes) =>
  chart("Resident memory of the embedded store", { x: "entities", y: "MiB" }, [
    { name: "resident", points: sizes.map(({ entities, ready }) => [entities, ready.resident]) },
  ]);
