import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "../../scripts/setup/lock.mjs";
import { capture } from "../../scripts/setup/run.mjs";
import { hashOf, readStamp, writeStamp } from "../../scripts/setup/stamp.mjs";

const HERE = fileURLToPath(new URL("python/", import.meta.url));
const CACHE = fileURLToPath(new URL("../../.cache/", import.meta.url));
const FOLDER = join(CACHE, "checkers-python");
const PYTHON = join(FOLDER, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
const STAMP = join(FOLDER, ".made-from");

/**
 * The Python libraries that requirements.txt names. REQUIRE_CHECKERS=1 fetches them, once: they are 600 MB that only these tests need.
 * @returns {Promise<string | null>} why there are none; null where they are there
 * @throws {Error} where they are required and cannot be fetched
 */
export async function pythonCheckers() {
  const wanted = hashOf(HERE, ["requirements.txt"]);
  const isThere = () => existsSync(PYTHON) && readStamp(STAMP) === wanted;
  if (isThere()) return null;
  if (process.env.REQUIRE_CHECKERS !== "1") return "REQUIRE_CHECKERS=1 fetches those who do";
  await withLock(join(CACHE, "checkers-python-lock"), async (hold) => {
    if (isThere()) return;
    const steps = [
      { file: "python3", args: ["-m", "venv", "--clear", FOLDER] },
      {
        file: PYTHON,
        args: ["-m", "pip", "install", "--quiet", "--only-binary=:all:", "-r", join(HERE, "requirements.txt")],
      },
    ];
    // In a folder that is never committed, whatever pip leaves there.
    for (const step of steps) {
      const { ok, output } = await capture(step, CACHE, hold);
      if (!ok) throw new Error(`The checkers in Python cannot be fetched: ${output.trim().slice(-1_000)}`);
    }
    writeStamp(STAMP, wanted);
  });
  return null;
}

/**
 * What each library finds in an unpacked release.zip.
 * @param {string} folder
 * @param {string} questions JSON file with SPARQL queries by name
 * @returns {Promise<Record<string, Record<string, unknown>>>}
 */
export async function readExports(folder, questions) {
  const { ok, output } = await capture(
    { file: PYTHON, args: ["-W", "ignore", join(HERE, "read_exports.py"), folder, questions] },
    HERE,
  );
  const last = output.trim().split("\n").at(-1) ?? "";
  if (!ok || !last.startsWith("{")) throw new Error(output.slice(-2_000));
  return JSON.parse(last);
}
