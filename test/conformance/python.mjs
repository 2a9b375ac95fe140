import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "../../scripts/setup/lock.mjs";
import { capture } from "../../scripts/setup/run.mjs";
import { hashOf, readStamp, writeStamp } from "../../scripts/setup/stamp.mjs";

const CACHE = fileURLToPath(new URL("../../.cache/", import.meta.url));

/** @param {string} name of a folder with a requirements.txt */
const folderOf = (name) => fileURLToPath(new URL(`${name}/`, import.meta.url));

/** @param {string} name */
const environmentOf = (name) => join(CACHE, `checkers-${name}`);

/**
 * The Python of an environment.
 * @param {string} name
 */
const pythonOf = (name) =>
  join(environmentOf(name), process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

/**
 * The Python libraries that a requirements.txt names. REQUIRE_CHECKERS=1 fetches them, once: they are large, and only these tests need them.
 * @param {string} name of its folder
 * @param {string} source where that folder is, if not here
 * @returns {Promise<string | null>} why there are none; null where they are there
 * @throws {Error} where they are required and cannot be fetched
 */
export async function pythonCheckers(name = "python", source = folderOf(name)) {
  const folder = environmentOf(name);
  const python = pythonOf(name);
  const stamp = join(folder, ".made-from");
  const wanted = hashOf(source, ["requirements.txt"]);
  const isThere = () => existsSync(python) && readStamp(stamp) === wanted;
  if (isThere()) return null;
  if (process.env.REQUIRE_CHECKERS !== "1") return "REQUIRE_CHECKERS=1 fetches those who do";
  await withLock(`${folder}-lock`, async (hold) => {
    if (isThere()) return;
    const steps = [
      { file: "python3", args: ["-m", "venv", "--clear", folder] },
      {
        file: python,
        args: ["-m", "pip", "install", "--quiet", "--only-binary=:all:", "-r", join(source, "requirements.txt")],
      },
    ];
    // In a folder that is never committed, whatever pip leaves there.
    for (const step of steps) {
      const { ok, output } = await capture(step, CACHE, hold);
      if (!ok) throw new Error(`The checkers in Python cannot be fetched: ${output.trim().slice(-1_000)}`);
    }
    writeStamp(stamp, wanted);
  });
  return null;
}

/**
 * Runs the Python of an environment.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} environment besides that of this process
 */
export const runPython = (name, args, cwd, environment = {}) =>
  capture({ file: pythonOf(name), args, env: { ...process.env, ...environment } }, cwd);

/**
 * What each library finds in an unpacked release.zip.
 * @param {string} folder
 * @param {string} questions JSON file with SPARQL queries by name
 * @returns {Promise<Record<string, Record<string, unknown>>>}
 */
export async function readExports(folder, questions) {
  const { ok, output } = await runPython(
    "python",
    ["-W", "ignore", join(folderOf("python"), "read_exports.py"), folder, questions],
    folderOf("python"),
  );
  return lastLine(ok, output);
}

/**
 * What the official Python client is answered.
 * @param {string} mode "legacy" for the handshake of 2025, or "auto"
 * @param {readonly string[]} target an address, or a command
 */
export async function askByPython(mode, target) {
  const args = ["-W", "ignore", join(folderOf("mcp"), "ask.py"), mode, ...target];
  const { ok, output } = await runPython("mcp", args, folderOf("mcp"));
  return lastLine(ok, output);
}

/**
 * The schema that gql reads, and what it is answered.
 * @param {"gql3" | "gql4"} version
 * @param {string} url of the API
 * @returns {Promise<{ schema: string, answer: unknown, refused: string | null }>}
 */
export async function readByGql(version, url) {
  const { ok, output } = await runPython(version, ["-W", "ignore", "read_schema.py", url], folderOf("gql4"));
  return lastLine(ok, output);
}

/**
 * The JSON that a script prints last.
 * @param {boolean} ok
 * @param {string} output
 */
function lastLine(ok, output) {
  const last = output.trim().split("\n").at(-1) ?? "";
  if (!ok || !last.startsWith("{")) throw new Error(output.slice(-2_000));
  return JSON.parse(last);
}
