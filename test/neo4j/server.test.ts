import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { isRunning } from "../../scripts/setup/process.mjs";
import { startNeo4j } from "./server.js";

const server = await startNeo4j();
const title =
  "unavailable" in server ? `Neo4j for the tests (not exercised: ${server.unavailable})` : "Neo4j for the tests";
const { uri, user, password } = "unavailable" in server ? { uri: "bolt://none", user: "", password: "" } : server;

const drivers: Driver[] = [];
afterAll(() => Promise.all(drivers.map((driver) => driver.close())));

function driverFor(uri: string, user: string, password: string): Driver {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  drivers.push(driver);
  return driver;
}

("unavailable" in server ? describe.skip : describe)(title, () => {
  const as = (word: string) => driverFor(uri, user, word);

  it("answers, and is empty", async () => {
    const { records } = await as(password).executeQuery("MATCH (n) RETURN count(n) AS nodes");
    expect(records.map((record) => Number(record.get("nodes")))).toEqual([0]);
  });

  it("is the long-term version that is promised to work", async () => {
    const { records } = await as(password).executeQuery(
      "CALL dbms.components() YIELD versions RETURN versions[0] AS version",
    );
    expect(records[0]?.get("version")).toMatch(/^5\.26\./);
  });

  it("refuses a wrong password", async () => {
    await expect(as("wrong").verifyConnectivity()).rejects.toMatchObject({
      code: "Neo.ClientError.Security.Unauthorized",
    });
  });
});

// Only a Neo4j started on Java has a process and a folder of its own to leave behind.
const onJava = "unavailable" in server || server.pid === undefined ? describe.skip : describe;

onJava("a run of the tests that is killed", () => {
  /** What a process that stays until it is killed prints first. */
  async function staying(script: string) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", `${script}\nsetInterval(() => {}, 1000);`], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(createInterface(child.stdout), "line");
    return { kill: () => child.kill("SIGKILL"), said: JSON.parse(line) };
  }

  it("leaves neither a Neo4j nor its data behind", async () => {
    const { kill, said } = await staying(`
      const { launchNeo4j } = await import(${JSON.stringify(new URL("./launch.mjs", import.meta.url).href)});
      console.log(JSON.stringify(await launchNeo4j({ brief: true, run: process.env.TEST_RUN })));`);
    const { uri, user, password, data } = said;
    const driver = driverFor(uri, user, password);
    await driver.verifyConnectivity();
    expect(existsSync(data)).toBe(true);
    kill();
    while (existsSync(data)) await new Promise(setImmediate);
    await expect(driver.verifyConnectivity()).rejects.toThrow();
  }, 120_000);

  it("leaves its Java only to those who use it", async () => {
    const { kill, said } = await staying(`
      const { startJava } = await import(${JSON.stringify(new URL("./java.mjs", import.meta.url).href)});
      console.log(JSON.stringify((await startJava({ heap: "64m", brief: true })).java));`);
    const { pid, port } = said;
    const visit = () => once(connect(port, "127.0.0.1").resume().end(), "close");
    const user = connect(port, "127.0.0.1");
    await once(user, "connect");
    await visit(); // it lets in one after the other, so the first is in when the second is out
    kill();
    for (let i = 0; i < 100; i++) await visit();
    expect(isRunning(pid)).toBe(true);
    user.end();
    while (isRunning(pid)) await new Promise(setImmediate);
  }, 120_000);
});
