import { totalOf } from "../../model/release.js";
import { isCanonical } from "../../seeds/canonicalJson.js";
import { hashOfRecords } from "../../seeds/release/releaseFile.js";
import { type Config, readConfig } from "../../server/config.js";
import type { Inspection, Neo4jStore } from "../../store/neo4j/index.js";
import { StoreError } from "../../store/storeError.js";
import { openNeo4j, releaseStreamOf } from "../openStore.js";

/** The state of a store and its problems. */
export interface Diagnosis {
  readonly store: Config["STORE"];
  /** Facts by name, as text. */
  readonly facts: Readonly<Record<string, string>>;
  /** Findings that need no action. */
  readonly warnings: readonly string[];
  /** Problems, each with its fix. */
  readonly problems: readonly string[];
}

const LOAD = "npx cpg load";

const short = (hash: string): string => hash.slice(0, 12);

/** Checks the configured store and prints the findings. Returns the exit code: 0, or 1 if there is a problem. */
export async function doctor({ json = false }: { json?: boolean }): Promise<number> {
  const config = readConfig();
  const diagnosis = await (config.STORE === "neo4j" ? diagnoseNeo4j(config) : diagnoseEmbedded(config));
  process.stdout.write(json ? `${JSON.stringify(diagnosis, null, 2)}\n` : textOf(diagnosis));
  return diagnosis.problems.length > 0 ? 1 : 0;
}

function textOf({ facts, warnings, problems }: Diagnosis): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name.padEnd(9)} ${value}`);
  const verdict = problems.length > 0 ? problems.map((problem) => `Problem: ${problem}`) : ["No problems found."];
  return `${[...lines, ...warnings.map((note) => `Note: ${note}`), ...verdict].join("\n")}\n`;
}

async function diagnoseEmbedded(config: Config): Promise<Diagnosis> {
  const { hash, entities, edges } = await releaseStreamOf(config);
  const facts = {
    store: "embedded, in the server process",
    seeds: config.SEEDS_DIR.join(", "),
    release: `${short(hash)}, ${entities.length} entities, ${edges.length} links`,
  };
  return { store: "embedded", facts, warnings: [], problems: [] };
}

async function diagnoseNeo4j(config: Config): Promise<Diagnosis> {
  const facts: Record<string, string> = { store: `Neo4j at ${config.NEO4J_URI}, database ${config.NEO4J_DATABASE}` };
  const warnings: string[] = [];
  const problems: string[] = [];
  const store = await openNeo4j(config);
  try {
    const found = await store.inspect();
    facts.version = found.version.replace("/", " ");
    facts.indexes = indexesOf(found, problems);
    othersIn(found, warnings, problems);
    if (found.readOnly) problems.push(found.readOnly);
    await served(store, config, { facts, warnings, problems });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    problems.push(error.message);
  } finally {
    await store.close();
  }
  return { store: "neo4j", facts, warnings, problems };
}

function indexesOf({ indexes, releases }: Inspection, problems: string[]): string {
  const named = (state: string) => indexes.filter((index) => index.state === state).map(({ name }) => name);
  const [missing, failed, filling] = [named("MISSING"), named("FAILED"), named("POPULATING")];
  // An empty database has no indexes yet; its first load creates them.
  if (missing.length > 0 && releases.length > 0)
    problems.push(`${missing.length} indexes are missing (${missing.slice(0, 3).join(", ")}). Create them: ${LOAD}`);
  if (failed.length > 0)
    problems.push(`Indexes have failed: ${failed.join(", ")}. Drop them (DROP INDEX name), then create them: ${LOAD}`);
  if (filling.length > 0)
    problems.push(`${filling.length} indexes are still being populated. Wait until they are online.`);
  return `${named("ONLINE").length} of ${indexes.length} ready`;
}

function othersIn({ foreign, releases }: Inspection, warnings: string[], problems: string[]): void {
  if (foreign > 0)
    problems.push(
      `${foreign} nodes do not belong to this graph, so loading is refused. Use an empty database, or remove them: ${LOAD} --replace`,
    );
  for (const { hash, state, isCurrent, isReadable, storedBy } of releases) {
    if (isCurrent && isReadable) continue;
    if (state === "LOADING")
      warnings.push(
        `Release ${short(hash)} is being loaded, or its load was interrupted; in that case the next load removes it.`,
      );
    else if (isReadable)
      warnings.push(`Release ${short(hash)} was replaced but not yet removed; the next load removes it.`);
    else if (!isCurrent) warnings.push(`Release ${short(hash)} was stored by ${storedBy}; the next load removes it.`);
  }
}

type Findings = Pick<Diagnosis, "facts"> & { facts: Record<string, string>; warnings: string[]; problems: string[] };

/** Reports which release is served, whether its content is unchanged, and whether it matches the seeds. Throws a StoreError if nothing can be read. */
async function served(store: Neo4jStore, config: Config, { facts, warnings, problems }: Findings): Promise<void> {
  const reader = await store.reader();
  const { release } = reader;
  const [entities, links] = [totalOf(release.entityCounts), totalOf(release.edgeCounts)];
  facts.release = `${short(release.hash)}, ${entities} entities, ${links} links, loaded ${release.builtAt}`;
  // The hash does not depend on the order of members, but answers do.
  let isOrdered = true;
  const hash = await hashOfRecords(reader.streamRecords(), ({ evidence }) => {
    isOrdered &&= isCanonical(evidence);
  });
  const isWhole = isOrdered && hash === release.hash;
  facts.content = isWhole ? "matches its hash" : "does not match its hash";
  if (!isWhole) problems.push(`The loaded data was changed. Load it again: ${LOAD} --again`);
  const { hash: seeds } = await releaseStreamOf(config);
  facts.seeds = seeds === release.hash ? "build the same release" : `build release ${short(seeds)}`;
  if (seeds !== release.hash)
    warnings.push(`The seeds build another release than the one that is served. Load it: ${LOAD}`);
}
