import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { freePort } from "../../../scripts/freePort.mjs";
import { VERSION } from "../../../src/model/version.js";
import { loadRelease } from "../../../src/seeds/index.js";
import { checkVersion } from "../../../src/store/neo4j/connection/driverErrors.js";
import { openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { FORMAT } from "../../../src/store/neo4j/load/storedReleases.js";
import { launchJava } from "../../neo4j/java.mjs";
import { startNeo4j } from "../../neo4j/server.js";
import { fingerprinted, removeFolders } from "../../seeds/vale.js";
import { type Api, serve } from "../../support/api.js";
import { cpg } from "../../support/cpg.js";
import { THOROUGH } from "../../support/sample.js";
import { releaseOf } from "../fixtures.js";

const manual = readFileSync(new URL("../../../docs/operating.md", import.meta.url), "utf8");
const EXAMPLE = "bolt://localhost:7687";

afterAll(removeFolders);

const server = await startNeo4j();
const some = releaseOf({ "alliance:one": {} });
const QUERY = "{ alliances { nodes { name } } }";

it("a Neo4j that is too old is refused in the words of the manual", () => {
  const refused = "Neo4j 5.20.0 is too old: 5.26 or later is needed.";
  expect(() => checkVersion("Neo4j/5.20.0")).toThrow(refused);
  expect(() => checkVersion("Neo4j/4.4.41")).toThrow("Neo4j 4.4.41 is too old");
  for (const agent of ["Neo4j/5.26.0", "Neo4j/2026.08.1", "Neo4j/5.26.30-enterprise"])
    expect(() => checkVersion(agent)).not.toThrow();
  expect(manual).toContain(refused);
});

("unavailable" in server ? describe.skip : describe)("what goes wrong with Neo4j", () => {
  const { uri, user, password, pid: ofShared, stop } = server as Exclude<typeof server, { unavailable: string }>;
  // A Neo4j that has just started may take longer than is usual to plan what it sees for the first time.
  const right = {
    SEEDS_DIR: fingerprinted(),
    STORE: "neo4j",
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    STORE_TIMEOUT: "60000",
  };
  const listeners = new Set<Server>();
  const sockets = new Set<Socket>();
  const apis = new Set<Api>();
  let driver: Driver;
  const run = async (text: string) =>
    (await driver.executeQuery(text)).records.map((record) => record.get(0) as unknown);

  beforeAll(() => {
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  });
  afterEach(async () => {
    await Promise.all([...apis].map((api) => api.close()));
    for (const listener of listeners) listener.close();
    for (const socket of sockets) socket.destroy();
    apis.clear();
    listeners.clear();
    await run("MATCH (n) DETACH DELETE n");
  }, 60_000);
  afterAll(async () => {
    await driver.close();
    await stop();
  }, 60_000);

  /** Something that listens and is no Neo4j. */
  async function listening(answer: string | null): Promise<string> {
    const listener = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
      if (answer !== null) socket.once("data", () => socket.end(answer));
    });
    listeners.add(listener);
    listener.listen(0, "127.0.0.1");
    await once(listener, "listening");
    return `bolt://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  }
  /** Ends with one sentence, which the manual has as well, and exit code 1. */
  async function saysOnly(args: readonly string[], environment: Record<string, string>, sentence: string) {
    const { code, stdout, stderr } = await cpg(args, { ...right, ...environment });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "", stderr: `${sentence}\n` });
    expect(manual).toContain(sentence.replaceAll(environment.NEO4J_URI ?? uri, EXAMPLE));
  }

  /** The doctor says it as something that is wrong. */
  async function diagnoses(environment: Record<string, string>, sentence: string) {
    const { code, stdout, stderr } = await cpg(["doctor"], { ...right, ...environment });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain(`Problem: ${sentence}\n`);
    expect(manual).toContain(sentence.replaceAll(environment.NEO4J_URI ?? uri, EXAMPLE));
  }

  it("nothing is there", async () => {
    const nowhere = "bolt://127.0.0.1:1";
    const sentence = `No Neo4j answers at ${nowhere}. Start it, or set NEO4J_URI to where it is.`;
    await Promise.all(["load", "start"].map((command) => saysOnly([command], { NEO4J_URI: nowhere }, sentence)));
  }, 60_000);

  it.each(["", "2000"])(
    "what is there never answers (STORE_TIMEOUT=%s)",
    async (STORE_TIMEOUT) => {
      const silent = await listening(null);
      const sentence = `What listens at ${silent} does not answer. See whether it is a Neo4j, and whether it is well.`;
      const settings = { NEO4J_URI: silent, STORE_TIMEOUT };
      await Promise.all([saysOnly(["load"], settings, sentence), saysOnly(["start"], settings, sentence)]);
      await diagnoses(settings, sentence);
    },
    60_000,
  );

  it("what is there speaks HTTP", async () => {
    const http = await listening("HTTP/1.1 400 Bad Request\r\n\r\n");
    const sentence = `NEO4J_URI ${http} does not lead to the Bolt port of a Neo4j 5.26 or later. Expected an address like bolt://localhost:7687.`;
    await saysOnly(["load"], { NEO4J_URI: http }, sentence);
  }, 60_000);

  it("the password is wrong", async () => {
    const sentence = `Neo4j at ${uri} refuses the password of user neo4j. Set NEO4J_USER and NEO4J_PASSWORD.`;
    await saysOnly(["load"], { NEO4J_PASSWORD: "wrong" }, sentence);
  }, 60_000);

  it("there is no such database", async () => {
    const sentence = `Neo4j at ${uri} has no database other. Set NEO4J_DATABASE to one that it has.`;
    await saysOnly(["start"], { NEO4J_DATABASE: "other" }, sentence);
  }, 60_000);

  it("the database is empty", async () => {
    const sentence = `Neo4j at ${uri} holds no release. Load one with the same settings: npx cpg load`;
    await saysOnly(["start"], {}, sentence);
  }, 60_000);

  it("it holds somebody else's data, which stays as it is without --replace", async () => {
    await run("UNWIND range(1, 3) AS i CREATE (:Film {title: i})-[:LIKE]->(:Film)");
    await run("MATCH (f:Film) WHERE f.title IS NULL DETACH DELETE f");
    const sentence =
      "The database holds 3 nodes that do not belong to this graph (Film). Use an empty database, or load with --replace to remove them.";
    await saysOnly(["load"], {}, sentence);
    expect(await run("MATCH (n) RETURN labels(n)[0] ORDER BY n.title")).toEqual(["Film", "Film", "Film"]);
    const { code, stdout } = await cpg(["load", "--replace"], right);
    const { hash } = loadRelease({ seedsDirs: [right.SEEDS_DIR] });
    expect(stdout).toContain(`Neo4j serves release ${hash.slice(0, 12)}`);
    expect(code).toBe(0);
    expect(await run("MATCH (n:Film) RETURN n")).toEqual([]);
    const again = await cpg(["load"], right);
    expect(again).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Neo4j already serves .*; nothing was changed\.\n$/),
    });
  }, 120_000);

  it("it holds entities of somebody else beside a release, which go only with --replace", async () => {
    const store = openNeo4jStore({ uri, user, password, grace: 0 });
    await store.replaceAll(some);
    await store.close();
    await run("CREATE (:Entity {name: 'not ours'}), (:Entity {release: 'unknown', id: 'ccg:not-ours'})");
    const sentence = "2 nodes do not belong to this graph";
    expect((await cpg(["doctor"], right)).stdout).toContain(`Problem: ${sentence}`);
    const { code, stderr } = await cpg(["load"], right);
    expect([code, stderr]).toEqual([1, expect.stringContaining("holds 2 nodes")]);
    expect((await cpg(["load", "--replace"], right)).code).toBe(0);
    expect(await run("MATCH (n:Entity) WHERE n.release IS NULL OR n.release = 'unknown' RETURN n")).toEqual([]);
    expect((await cpg(["doctor"], right)).stdout).not.toContain("do not belong");
  }, 240_000);

  it("it holds a release in the form of another version", async () => {
    const store = openNeo4jStore({ uri, user, password, grace: 0 });
    await store.replaceAll(some);
    await run("MATCH (r:Release) SET r.format = 0");
    const own = `this is version ${VERSION}, which reads format ${FORMAT}`;
    const sentence = `The release in Neo4j at ${uri} was stored by version ${VERSION} in format 0; ${own}. Load it again with this version: npx cpg load`;
    const { code, stderr } = await cpg(["start"], right);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${sentence}\n` });
    expect((await cpg(["doctor"], right)).stdout).toContain(`Problem: ${sentence}\n`);
    const api = await serve({ store: openNeo4jStore({ uri, user, password }) });
    apis.add(api);
    const { status, errors } = await api.ask(QUERY);
    expect({ status, message: errors[0]?.message }).toEqual({
      status: 503,
      message: `The data was stored by version ${VERSION} in format 0; ${own}. It has to be loaded again by whoever runs this server.`,
    });
    await run("MATCH (r:Release) REMOVE r.version");
    expect((await cpg(["start"], right)).stderr).toContain(" was stored by an unknown version in format 0; ");
    expect(await store.replaceAll(some)).toBe(true);
    expect((await store.reader()).release.hash).toBe(some.hash);
    await store.close();
    expect(await run("MATCH (r:Release) RETURN r.format")).toEqual([FORMAT]);
  }, 60_000);

  describe("while it is served", () => {
    const failing = [
      { status: 503, code: "TIMEOUT" },
      { status: 503, code: "STORE_UNAVAILABLE" },
    ];
    const outcome = async (api: Api) => {
      const { status, errors } = await api.ask(QUERY);
      return { status, code: errors[0]?.extensions?.code };
    };
    async function served(where: { uri: string; user: string; password: string }): Promise<Api> {
      const store = openNeo4jStore({
        ...where,
        grace: 0,
        statementTimeout: 3_000,
        retryFor: 200,
        connectionTimeout: 1_000,
      });
      const api = await serve({ store });
      apis.add(api);
      await store.replaceAll(some);
      // A Neo4j that has just started may take longer over its first plan than a statement may take.
      while ((await outcome(api)).status !== 200);
      return api;
    }

    // Neither what NEO4J_URI names nor a container is a process of this machine that may be stopped.
    const onJava = ofShared === undefined ? describe.skip : describe;
    /** Asks twenty times while the end comes, and once after it. */
    const askedAmid = async (api: Api, end: () => unknown) => {
      const asked = Array.from({ length: 20 }, () => outcome(api));
      await end();
      const answered = [...(await Promise.all(asked)), await outcome(api)];
      for (const each of answered) expect([{ status: 200, code: undefined }, ...failing]).toContainEqual(each);
      expect(failing).toContainEqual(answered.at(-1));
    };

    onJava("by one that can be spared", () => {
      /** Sentences of the commands for a Neo4j with some fault; what is loaded before and what is asked after is the caller's. */
      async function withFault(fault: string, check: (settings: Record<string, string>) => Promise<void>) {
        const own = await launchJava("another-password", { brief: true, run: process.env.TEST_RUN });
        const settings = { NEO4J_URI: own.uri, NEO4J_PASSWORD: own.password, STORE_TIMEOUT: "20000" };
        try {
          expect((await cpg(["load"], { ...right, ...settings })).code).toBe(0);
          await own.cause?.(fault);
          await check(settings);
        } finally {
          await own.stop();
        }
      }
      const served503 = async (settings: Record<string, string>, ok: boolean) => {
        const store = { uri: settings.NEO4J_URI as string, user, password: settings.NEO4J_PASSWORD as string };
        const api = await serve({ store: openNeo4jStore(store) });
        apis.add(api);
        const found = await outcome(api);
        expect(found).toEqual(ok ? { status: 200, code: undefined } : { status: 503, code: "STORE_UNAVAILABLE" });
        expect((await fetch(`${api.url}/health/ready`)).status).toBe(found.status);
      };

      it.each(["read-only", "full"])(
        "it is %s: it is served, and cannot be loaded into",
        async (fault) => {
          await withFault(fault, async (settings) => {
            const sentence = `The database neo4j of Neo4j at ${settings.NEO4J_URI} is read-only: its disk is full, or it is set so. Free space on the disk, or change the setting server.databases.read_only; then restart Neo4j.`;
            const { code, stderr } = await cpg(["load", "--again"], { ...right, ...settings });
            expect({ code, stderr }).toEqual({ code: 1, stderr: `${sentence}\n` });
            await diagnoses(settings, sentence);
            await served503(settings, true);
          });
        },
        240_000,
      );

      it("it has met a critical error", async () => {
        await withFault("panic", async (settings) => {
          const sentence = `Neo4j at ${settings.NEO4J_URI} has met a critical error and has to be restarted. Its log says which; see whether its disk is full.`;
          await saysOnly(["load", "--again"], settings, sentence);
          await saysOnly(["start"], settings, sentence);
          await diagnoses(settings, sentence);
          await served503(settings, false);
        });
      }, 240_000);

      it("its database cannot be opened", async () => {
        const folder = mkdtempSync(join(tmpdir(), "cpg-damaged-"));
        const at = { port: await freePort(), folder };
        const launch = () => launchJava("another-password", { brief: true, run: process.env.TEST_RUN, at });
        await (await launch()).stop();
        writeFileSync(join(folder, "data/databases/neo4j/neostore"), "damaged");
        const own = await launch();
        try {
          const settings = { NEO4J_URI: own.uri, NEO4J_PASSWORD: own.password };
          for (const command of ["load", "start"]) {
            const { code, stderr } = await cpg([command], { ...right, ...settings });
            expect(stderr).toMatch(
              /^Neo4j at bolt:\S+ could not open the database neo4j \(An error occurred! Unable to start .*\)\. Its log says why; mend or restore it, then restart Neo4j\.\n$/,
            );
            expect(code).toBe(1);
          }
        } finally {
          await own.stop();
          rmSync(folder, { recursive: true, force: true });
        }
      }, 240_000);

      it("it is stopped while it is asked", async () => {
        const own = await launchJava("another-password", { brief: true, run: process.env.TEST_RUN });
        await askedAmid(await served(own), own.stop);
      }, 240_000);
    });

    // A Java of its own takes twenty seconds of processor time until it answers.
    (THOROUGH ? onJava : describe.skip)("by a Java of its own", () => {
      let own: Awaited<ReturnType<typeof launchJava>>;
      let api: Api;
      const signal = (name: NodeJS.Signals) => process.kill(own.pid as number, name);
      beforeAll(async () => {
        own = await launchJava("another-password", { brief: true });
      }, 240_000);
      beforeEach(async () => {
        api = await served(own);
      }, 120_000);
      afterAll(async () => {
        await own.stop();
        rmSync(own.data as string, { recursive: true, force: true });
      });

      it("it falls silent in the middle of a statement, and wakes up again", async () => {
        signal("SIGSTOP");
        try {
          // On a busy machine a statement may still be answered before all threads have stopped.
          let first = await outcome(api);
          while (first.status === 200) first = await outcome(api);
          expect(failing).toContainEqual(first);
        } finally {
          signal("SIGCONT");
        }
        // What waits for the frozen connections is over when it is awake.
        let last = await outcome(api);
        while (last.status !== 200) last = await outcome(api);
        expect(last).toEqual({ status: 200, code: undefined });
      }, 120_000);

      it("it is killed while it is asked", () => askedAmid(api, () => signal("SIGKILL")), 120_000);
    });
  });
});
