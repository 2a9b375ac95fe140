// Bundles the command line and its dependencies into a few files. Without it, finding, opening and linking 1,130 files takes half of the
// start-up time. Argument: the folder with the compiled sources (docs/adr/033-bundled-command-line.md).
import { chmodSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { rolldown } from "rolldown";

const folder = resolve(process.argv[2] ?? "dist");
const main = join(folder, "cli", "main.js");

/**
 * Keeps the source maps of our own files, and makes import.meta.url point to each file's original location, because they resolve other files from there.
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
  // Fastify loads these only for routes with schemas and for tests; we have neither.
  external: ["@fastify/ajv-compiler", "@fastify/fast-json-stringify-compiler", "light-my-request"],
  // Otherwise graphql-js checks every value for a second copy of graphql-js, which a bundle cannot contain.
  transform: { define: { "process.env.NODE_ENV": JSON.stringify("production") } },
  // A copy of Node's own module.
  resolve: { alias: { "readable-stream": "node:stream" } },
});
await bundle.write({
  dir: folder,
  entryFileNames: "cli/main.js",
  // The same folder depth as the entry, so that relative paths resolve.
  chunkFileNames: "bundle/[name]-[hash].js",
  // An entity's GraphQL type has the name of its class, even if two files in one chunk declare the same name.
  keepNames: true,
  sourcemap: true,
  sourcemapExcludeSources: true,
});
await bundle.close();
// npx sets the executable bit only when it first links the package, and each build writes a new file.
chmodSync(main, 0o755);
