import type { ReleaseStream } from "../../model/release.js";
import { openReleaseFile } from "../../seeds/release/releaseFile.js";
import { readConfig } from "../../server/config.js";
import type { LoadProgress } from "../../store/store.js";
import { checkLoadMemory, type MemoryLimits, memoryHere, sizeOf } from "../memoryCheck.js";
import { openNeo4j, releaseIn, releaseOf } from "../openStore.js";

const describe = ({ hash, entities, edges }: ReleaseStream): string =>
  `release ${hash.slice(0, 12)}, ${entities.length} entities, ${edges.length} links`;

/**
 * Loads a release into the configured store and prints its progress. Returns the exit code.
 * @param path release file; default: the release built from the seeds
 */
export async function load(
  path: string | undefined,
  { replace = false, again = false }: { replace?: boolean; again?: boolean },
  limits: MemoryLimits = memoryHere(),
) {
  const config = readConfig();
  if (config.STORE === "embedded") {
    const release = path ? releaseIn(path, limits) : await releaseOf(config);
    process.stdout.write(
      `Read ${describe(release)}. The embedded store reads ${path ?? "the seeds"} at every start, so there is nothing to load.\n`,
    );
    return 0;
  }
  const store = await openNeo4j(config, { replace, again });
  try {
    const release = path ? openFile(path, limits) : await releaseOf(config);
    const changed = await store.replaceAll(release, progressPrinter());
    process.stdout.write(
      changed
        ? `Neo4j serves ${describe(release)}.\nThe previous release, if any, is removed after ${(2 * config.STORE_TIMEOUT) / 1_000} s, when its readers have finished. If you stop this command now, the next load removes it.\n`
        : `Neo4j already serves ${describe(release)}; nothing was changed.\n`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

function openFile(path: string, limits: MemoryLimits): ReleaseStream {
  const file = openReleaseFile(path);
  checkLoadMemory(sizeOf(file), limits);
  return file;
}

/** Prints progress for each tenth of each stage. */
function progressPrinter(): (progress: LoadProgress) => void {
  const begun = performance.now();
  let shown = "";
  return ({ stage, done, of }) => {
    const tenths = of > 0 ? Math.floor((10 * done) / of) : 10;
    const now = `${stage} ${tenths}`;
    if (now === shown) return;
    shown = now;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`${stage.padEnd(8)} ${String(10 * tenths).padStart(3)} %  ${seconds} s\n`);
  };
}
