// Puts the command line, with all that it needs, into a few files: to find, open and link the 1,130 that serving takes otherwise
// is half of a start. Argument: the folder with the compiled sources (docs/adr/033-bundled-command-line.md).
import { chmodSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { rolldown } from "rolldown";

const folder = resolve(process.argv[2] ?? "dist");
const main = join(folder, "cli", "main.js");

/**
 * Our own files keep the lines of their sources; and where they look for others beside them, they go on to look from their own place.
 * @type {import("rolldown").Plugin}
 */
const ours = {
  name: "ours",
  load(id) {
    if (!id.startsWith(folder + sep)) return null;
    const place = JSON.stringify(relative(dirname(main), id).replaceAll(sep, "/"));
    const code = readFileSync(id, "utf8").replaceAll("import.meta.url", `new URL(${place}, import.meta.url).href`);
    return { code, map: readFileSync(`${id}.map`, "utf8") };
  },
};

const bundle = await rolldown({
  input: main,
  platform: "node",
  plugins: [ours],
  // Fastify loads them for routes with schemas and for tests; there are none in here.
  external: ["@fastify/ajv-compiler", "@fastify/fast-json-stringify-compiler", "light-my-request"],
  // Otherwise graphql-js looks at each value that it passes on for a second copy of itself, of which a bundle has none.
  transform: { define: { "process.env.NODE_ENV": JSON.stringify("production") } },
  // A copy of what Node has.
  resolve: { alias: { "readable-stream": "node:stream" } },
});
await bundle.write({
  dir: folder,
  entryFileNames: "cli/main.js",
  // As deep as the entry, for the sake of places.
  chunkFileNames: "bundle/[name]-[hash].js",
  // An entity's type is called like its class, also where two files in one chunk use a name.
  keepNames: true,
  sourcemap: true,
  sourcemapExcludeSources: true,
});
await bundle.close();
// npx sees to it only when it meets this folder first, and each build puts another file there.
chmodSync(main, 0o755);
