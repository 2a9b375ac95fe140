import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "@jest/globals";
import neo4j from "neo4j-driver";
import { isRunning } from "../../scripts/setup/process.mjs";
import { startNeo4j } from "./server.js";

const server = await startNeo4j();
const title =
  "unavailable" in server ? `Neo4j for the tests (not exercised: ${server.unavailable})` : "Neo4j for the tests";
const { uri, user, password } = "unavailable" in server ? { uri: "bolt://none", user: "", password: "" } : server;

("unavailable" in server ? describe.skip : describe)(title, () => {
  const drivers: { close(): Promise<void> }[] = [];
  const connect = (word: string) => {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, word));
    drivers.push(driver);
    return driver;
  };
  afterAll(() => Promise.all(drivers.map((driver) => driver.close())));

  it("answers, and is empty", async () => {
    const { records } = await connect(password).executeQuery("MATCH (n) RETURN count(n) AS nodes");
    expect(records.map((record) => Number(record.get("nodes")))).toEqual([0]);
  });

  it("is the long-term version that is promised to work", async () => {
    const { records } = await connect(password).executeQuery(
      "CALL dbms.components() YIELD versions RETURN versions[0] AS version",
    );
    expect(records[0]?.get("version")).toMatch(/^5\.26\./);
  });

  it("refuses a wrong password", async () => {
    await expect(connect("wrong").verifyConnectivity()).rejects.toMatchObject({
      code: "Neo.ClientError.Security.Unauthorized",
    });
  });
});

// Only a Neo4j started on Java has a process and a folder of its own to leave behind.
const ownJava = "unavailable" in server || server.pid === undefined ? describe.skip : describe;

ownJava("a run of the tests that is killed", () => {
  it("leaves neither a Neo4j nor its data behind", async () => {
    const script = `
      const { launchNeo4j } = await import(${JSON.stringify(new URL("./launch.mjs", import.meta.url).href)});
      const { pid } = await launchNeo4j({ brief: true });
      console.log(pid);
      setInterval(() => {}, 1000);`;
    const run = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(createInterface(run.stdout), "line");
    const [pid, data] = [Number(line), `cpg-neo4j-${line}-`];
    expect(dataFolders(data)).toHaveLength(1);
    run.kill("SIGKILL");
    while (isRunning(pid)) await new Promise(setImmediate);
    expect(dataFolders(data)).toEqual([]);
  }, 120_000);
});

const dataFolders = (start: string) => readdirSync(tmpdir()).filter((name) => name.startsWith(start));
