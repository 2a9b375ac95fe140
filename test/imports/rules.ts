import { posix } from "node:path";
import { type Reach, reachOf } from "./parse.js";

/** Source files by path from the root of the repository, with forward slashes. */
export type Sources = Readonly<Record<string, string>>;

/** What each folder of src/ may import, besides itself: data passes from left to right, and nothing looks up. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  seeds: ["model"],
  trace: ["model"],
  store: ["model", "trace"],
  graphql: ["model", "trace", "store"],
  server: ["model", "trace", "store", "graphql"],
  synthetic: ["model", "seeds"],
  export: ["model", "seeds", "trace", "store", "graphql", "server"],
  mcp: ["model", "seeds", "trace", "store", "graphql", "server", "export"],
  cli: ["model", "seeds", "synthetic", "trace", "store", "graphql", "server", "export", "mcp", "web"],
  // Islands, embeds and the playground run in the browser: see BROWSER.
  web: ["model", "trace", "graphql", "server", "export"],
};

/** Folders whose code runs in the browser, and what of ours they may import. */
const BROWSER: Readonly<Record<string, readonly string[]>> = {
  "src/web/playground/": [
    "src/model/",
    "src/web/playground/",
    // The parts of pages that are shown in the browser as well.
    "src/web/pages/answer/",
    "src/web/pages/parts/codeSamples",
    "src/web/pages/parts/queryHead",
    // Tables and their cells, as functions of plain values.
    "src/export/answer/answerTable",
    "src/export/csvText",
  ],
  "src/web/islands/": ["src/model/", "src/web/islands/", "src/web/styles/"],
  "src/web/embed/": ["src/model/", "src/web/embed/", "src/web/styles/"],
};

/**
 * What each subfolder may import of its siblings at run time, in the order of the work. Files at the top of the folder may be imported by all, and may
 * import all: they are its public face or what the parts share.
 */
const SIBLINGS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "src/seeds": {
    parse: [],
    verify: ["parse"],
    build: ["parse", "verify"],
    rules: ["parse", "verify", "build"],
    gaps: [],
    release: ["parse", "verify", "build", "rules", "gaps"],
    curate: ["verify"],
  },
  "src/graphql": { schema: [], plan: ["schema"], resolvers: ["plan", "schema"], cost: ["plan", "schema"] },
  "src/store/neo4j": {
    connection: [],
    compile: [],
    load: ["compile", "connection"],
    read: ["compile", "connection", "load"],
  },
};

/** Where the environment is read, and the command that hands it over. */
const ENVIRONMENT = ["src/server/config.ts", "src/cli/main.ts"];

const ADAPTERS = ["src/store/embedded/", "src/store/neo4j/"];

interface Import {
  from: string;
  /** Path of a file of ours without its ending, or the name of a package. */
  to: string;
  typeOnly: boolean;
}

/** Every breach of the direction of imports, each in a sentence that names the files; none is the good answer. */
export function breaches(sources: Sources): string[] {
  const reaches = Object.entries(sources).map(([path, source]) => ({
    path,
    reach: reachOf(source, path.endsWith(".tsx")),
  }));
  const imports = reaches.flatMap(({ path, reach }) => importsOf(path, reach));
  return [
    ...imports.flatMap(upward),
    ...imports.flatMap(betweenSiblings),
    ...imports.flatMap(intoBrowser),
    ...imports.flatMap(acrossAdapters),
    ...imports.flatMap(driver),
    ...reaches.flatMap(environment),
    ...cycles(imports),
  ];
}

function importsOf(path: string, { imports }: Reach): Import[] {
  return imports.map(({ specifier, typeOnly }) => ({ from: path, to: resolved(path, specifier), typeOnly }));
}

const resolved = (path: string, specifier: string): string =>
  specifier.startsWith(".") ? withoutEnding(posix.join(posix.dirname(path), specifier)) : specifier;

const withoutEnding = (path: string): string => path.replace(/\.[jt]sx?$/, "");

/** The folder of src/ that a path lies in; undefined for a package and for anything outside src/. */
const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

function upward({ from, to }: Import): string[] {
  const folder = folderOf(from) ?? "";
  const allowed = MAY_IMPORT[folder];
  if (!allowed)
    return [`${from} lies in a folder of src/ without a rule. Add it to MAY_IMPORT in test/imports/rules.ts.`];
  if (to.startsWith("../") || (/^[^@]+\//.test(to) && isOurs(to) && !to.startsWith("src/")))
    return [`${from} imports ${to}, which is outside src/.`];
  const target = folderOf(to);
  if (target === undefined || target === folder || allowed.includes(target)) return [];
  return [
    `${from} imports ${to}: ${folder} may import ${allowed.length > 0 ? allowed.join(", ") : "nothing of ours"}.`,
  ];
}

function betweenSiblings({ from, to, typeOnly }: Import): string[] {
  if (typeOnly) return [];
  for (const [folder, siblings] of Object.entries(SIBLINGS)) {
    const [own, other] = [from, to].map((path) => new RegExp(`^${folder}/([^/]+)/`).exec(path)?.[1]);
    if (own === undefined || other === undefined || own === other) continue;
    const allowed = siblings[own];
    if (!allowed)
      return [`${from} lies in a folder of ${folder} without a rule. Add it to SIBLINGS in test/imports/rules.ts.`];
    if (!allowed.includes(other))
      return [
        `${from} imports ${to}: ${folder}/${own} may import ${allowed.join(", ") || "no other folder beside it"}.`,
      ];
  }
  return [];
}

function intoBrowser({ from, to, typeOnly }: Import): string[] {
  const rule = Object.entries(BROWSER).find(([folder]) => from.startsWith(folder));
  if (!rule || !to.startsWith("src/")) {
    const isAllowed = typeOnly || !from.startsWith("src/web/") || !/^src\/(server|export)\//.test(to);
    return isAllowed ? [] : [`${from} imports ${to}: pages may import only types of src/server and src/export.`];
  }
  const [folder, allowed] = rule;
  return allowed.some((each) => to.startsWith(each))
    ? []
    : [`${from} imports ${to}: ${folder} runs in the browser and may import ${allowed.join(" and ")} only.`];
}

const isOurs = (to: string): boolean => /^(test|scripts|bench|seeds|cypher|docs)\//.test(to);

function acrossAdapters({ from, to }: Import): string[] {
  const adapter = ADAPTERS.find((each) => to.startsWith(each));
  if (!adapter || from.startsWith(adapter)) return [];
  if (ADAPTERS.some((each) => from.startsWith(each)))
    return [`${from} imports ${to}: the two stores do not know each other.`];
  if (folderOf(from) === "graphql")
    return [`${from} imports ${to}: GraphQL knows a store by its port, not which one it is.`];
  return [];
}

function driver({ from, to }: Import): string[] {
  if (!/^neo4j-driver(\/|$)/.test(to) || from.startsWith("src/store/neo4j/")) return [];
  return [`${from} imports ${to}: only src/store/neo4j knows the driver.`];
}

function environment({ path, reach }: { path: string; reach: Reach }): string[] {
  if (!reach.environment || ENVIRONMENT.includes(path)) return [];
  return [`${path} reads the environment: only src/server/config.ts does, and hands it on as values.`];
}

/** Circles of imports that are there at run time; types alone may refer to each other. */
function cycles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (typeOnly || folderOf(to) === undefined) continue;
    const file = withoutEnding(from);
    next.set(file, [...(next.get(file) ?? []), to]);
  }
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.add(`${[...path.slice(start), file].join(" imports ")}: a circle.`);
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return [...found];
}
