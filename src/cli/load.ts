import type { Release } from "../model/release.js";
import { readConfig } from "../server/config.js";
import { openNeo4j, releaseOf } from "./openStore.js";

const told = ({ hash, entities, edges }: Release): string =>
  `release ${hash.slice(0, 12)}, ${entities.length} entities, ${edges.length} links`;

/** Brings the release that the seeds make into the store that the settings name; says how far it has come. Gives the exit code. */
export async function load({ replace = false }: { replace?: boolean }): Promise<number> {
  const config = readConfig();
  const release = releaseOf(config);
  if (config.STORE === "embedded") {
    process.stdout.write(
      `Read ${told(release)}. The embedded store reads the seeds at every start; nothing else is to be loaded.\n`,
    );
    return 0;
  }
  const store = openNeo4j(config, { replace });
  try {
    let stage = "";
    const changed = await store.replaceAll(release, (progress) => {
      if (progress.stage !== stage) process.stdout.write(`${progress.stage} ...\n`);
      stage = progress.stage;
    });
    process.stdout.write(
      changed ? `Neo4j serves ${told(release)}.\n` : `Neo4j serves ${told(release)} already; nothing was changed.\n`,
    );
    return 0;
  } finally {
    await store.close();
  }
}
