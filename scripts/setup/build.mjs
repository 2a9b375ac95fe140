import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { capture } from "./run.mjs";
import { SetupError } from "./setupError.mjs";
import { filesUnder, hashOf, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

/** Staging folder of the compiled sources; as deep as dist/, because source maps contain relative paths. */
const SOURCES = ".build";
/** Staging folder of the pages; separate, because both are built at the same time. */
const PAGES = ".build-pages";
/** Says which files the pages load. */
const MANIFEST = "manifest.json";

/**
 * @typedef {object} Build
 * @property {string} doing progress message
 * @property {string} needs a file without which there is nothing to build
 * @property {readonly string[]} inputs files and folders that the result depends on
 * @property {readonly string[]} except parts of the inputs that the result does not depend on
 * @property {string} stagingDir folder to build into
 * @property {readonly (readonly string[])[]} steps arguments for node, one run after the other
 * @property {string} into folder of the result
 * @property {string} stamp file that records the inputs' hash
 */

/** @type {readonly Build[]} */
export const BUILDS = [
  {
    doing: "Compiling ...",
    needs: "tsconfig.build.json",
    inputs: ["src", "scripts/setup/bundle.mjs", "tsconfig.json", "tsconfig.build.json", "package-lock.json"],
    except: ["src/web/playground", "src/web/islands", "src/web/styles"],
    stagingDir: SOURCES,
    steps: [
      ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", SOURCES],
      ["scripts/setup/bundle.mjs", SOURCES],
    ],
    into: "dist",
    stamp: "dist/.built-from",
  },
  {
    doing: "Building the pages ...",
    needs: "src/web/vite.config.ts",
    inputs: ["src/web", "queries", "schema.graphql", "package-lock.json"],
    except: [],
    stagingDir: PAGES,
    steps: [
      [
        ...["node_modules/vite/bin/vite.js", "build", "--config", "src/web/vite.config.ts", "--logLevel", "warn"],
        ...["--outDir", PAGES, "--emptyOutDir"],
      ],
    ],
    into: "dist/web",
    stamp: "dist/.web-built-from",
  },
];

/**
 * @param {string} root
 * @param {Build} build
 * @returns {boolean} whether the result on disk is up to date
 */
export const built = (root, build) =>
  !existsSync(join(root, build.needs)) || readStamp(join(root, build.stamp)).split("\n")[0] === wanted(root, build);

/**
 * @param {string} root
 * @param {Build} build
 */
const wanted = (root, build) => hashOf(root, build.inputs, build.except);

/**
 * Builds everything that is out of date, in parallel. If one build fails the others still finish, because the caller must hold its lock until none runs.
 * @param {string} root
 * @param {readonly Build[]} builds
 * @param {(line: string) => void} say
 * @param {(pid: number) => void} hold see `withLock`
 * @throws {SetupError} with the compiler's messages
 */
export async function makeAll(root, builds, say, hold) {
  const due = builds.filter((build) => !built(root, build));
  for (const one of await Promise.allSettled(due.map((build) => make(root, build, say, hold))))
    if (one.status === "rejected") throw one.reason;
}

/**
 * Builds into a staging folder and then moves each file to its place: a server that is starting or running reads the old
 * file or the new one, never a partial one.
 * @param {string} root
 * @param {Build} build
 * @param {(line: string) => void} say
 * @param {(pid: number) => void} hold see `withLock`
 * @throws {SetupError} with the compiler's messages
 */
async function make(root, build, say, hold) {
  say(build.doing);
  const stamp = join(root, build.stamp);
  const hash = wanted(root, build);
  const before = readStamp(stamp).split("\n").slice(1);
  const stagingDir = join(root, build.stagingDir);
  rmSync(stagingDir, { recursive: true, force: true });
  for (const step of build.steps) {
    const args = step.map((arg) => (arg === build.stagingDir ? stagingDir : arg));
    const { ok, output } = await capture({ file: process.execPath, args }, root, hold);
    if (!ok) throw new SetupError(`${output.trim()}\n\nThe build failed; see the errors above.`);
  }
  removeStamp(stamp);
  const files = manifestLast(filesUnder(stagingDir, ".").map((path) => path.slice(2)));
  for (const file of files) replace(join(stagingDir, file), join(root, build.into, file));
  for (const old of before) if (!files.includes(old)) rmSync(join(root, build.into, old), { force: true });
  rmSync(stagingDir, { recursive: true, force: true });
  writeStamp(stamp, [hash, ...files].join("\n"));
}

/**
 * Moves the manifest last, because it refers to scripts and styles.
 * @param {readonly string[]} files
 */
const manifestLast = (files) => [...files].sort((a, b) => Number(a === MANIFEST) - Number(b === MANIFEST));

/**
 * @param {string} from
 * @param {string} to
 */
const isSame = (from, to) => readFileSync(to).equals(readFileSync(from)) && statSync(to).mode === statSync(from).mode;

/**
 * @param {string} from
 * @param {string} to
 */
function replace(from, to) {
  if (existsSync(to) && isSame(from, to)) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
