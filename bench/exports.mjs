// npm run bench:exports: measures every export format at real size and on a larger release, beside a plain copy of the file. See README.md here.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { release } from "./release.mjs";

const { FORMATS } = await import("../dist/export/formats.js");
const { describeEntity } = await import("../dist/export/rdf/describeEntity.js");
const { irisOf } = await import("../dist/export/rdf/iris.js");
const { turtleDocument } = await import("../dist/export/rdf/turtle.js");
const { linesOf, writeReleaseFile } = await import("../dist/seeds/release/releaseFile.js");
const { syntheticRelease } = await import("../dist/synthetic/syntheticRelease.js");

const { values: flags } = parseArgs({
  options: {
    scale: { type: "string", default: "100" },
    formats: { type: "string", default: "jsonl,csv,ntriples,graphml" },
    rounds: { type: "string", default: "5" },
    "no-write": { type: "boolean", default: false },
  },
});
const ONCE = fileURLToPath(new URL("exports/exportOnce.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "bench-exports-"));
const log = (/** @type {string} */ line) => console.error(line);

/**
 * One export in a process of its own.
 * @param {string} file
 * @param {string} format
 * @returns {{ seconds: number, bytes: number, peak: number }}
 */
const once = (file, format) => JSON.parse(execFileSync(process.execPath, [ONCE, file, format], { encoding: "utf8" }));

/** Seconds that a copy of a file takes. @param {string} file */
function copied(file) {
  const began = performance.now();
  copyFileSync(file, join(folder, "copy"));
  return (performance.now() - began) / 1_000;
}

/** @param {string} file @param {readonly string[]} formats @param {number} rounds */
function measured(file, formats, rounds) {
  const megabytes = statSync(file).size / 1e6;
  const copy = median(Array.from({ length: rounds }, () => copied(file)));
  const rows = formats.map((format) => {
    log(`${format}, ${megabytes.toFixed(0)} MB`);
    const runs = Array.from({ length: rounds }, () => once(file, format));
    const seconds = median(runs.map((run) => run.seconds));
    return [
      format,
      seconds,
      (runs[0]?.bytes ?? 0) / 1e6,
      megabytes / seconds,
      seconds / copy,
      Math.max(...runs.map((run) => run.peak)),
    ];
  });
  return { copy, rows };
}

const HEAD = [
  "format",
  "seconds",
  "MB written",
  "MB of the release per second",
  "times as long as a copy",
  "peak memory, MiB",
];

try {
  const real = await release();
  const [small, large] = [join(folder, "real.jsonl"), join(folder, "large.jsonl")];
  writeReleaseFile(small, linesOf(real));
  const iris = irisOf("https://cancer-policy-graph.invalid/id/");
  const times = real.entities.map((entity) => {
    const began = performance.now();
    turtleDocument(describeEntity(entity), iris);
    return performance.now() - began;
  });
  const atRealSize = measured(
    small,
    FORMATS.map(({ name }) => name),
    Number(flags.rounds),
  );
  writeReleaseFile(large, syntheticRelease(real, Number(flags.scale), 1));
  const atScale = measured(large, flags.formats.split(",").filter(Boolean), 1);
  const entities = real.entities.length * Number(flags.scale);
  const text = [
    "# Exports",
    "",
    `Turtle of one entity: median ${median(times).toFixed(2)} ms, slowest ${Math.max(...times).toFixed(1)} ms.`,
    "",
    `## At real size, ${real.entities.length} entities and ${real.edges.length} links`,
    "",
    `A plain copy of the release file takes ${(1_000 * atRealSize.copy).toFixed(1)} ms.`,
    "",
    table([HEAD, ...atRealSize.rows]),
    "",
    `## At ${flags.scale} times the size, ${entities} entities`,
    "",
    `A plain copy of the release file takes ${(1_000 * atScale.copy).toFixed(0)} ms.`,
    "",
    table([HEAD, ...atScale.rows]),
    "",
  ].join("\n");
  if (!flags["no-write"]) writeFileSync(new URL("results/exports.md", import.meta.url), text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
