// A real Neo4j from Docker, for machines with an engine and no Java.
import { spawn } from "node:child_process";
import neo4j from "neo4j-driver";
import { capture } from "../../scripts/setup/run.mjs";

/** The image that docker-compose.yml names too. */
export const IMAGE = "neo4j:5.26-community";
/** Runs the image's own start script, and ends it when standard input closes: the container cannot outlive the tests. */
export const KEEP_WHILE_READ = `"$@" & server=$!; cat > /dev/null; kill "$server"; wait "$server"`;
const START = ["tini", "-g", "--", "/startup/docker-entrypoint.sh", "neo4j"];
/** How long a container may take from its start to its first answer, in milliseconds. */
const PATIENCE = 180_000;

/**
 * @param {string} password
 * @returns {Promise<import("./java.mjs").Server>}
 * @throws {Error} whose message says why there is none
 */
export async function launchDocker(password) {
  const engine = await capture({ file: "docker", args: ["version", "--format", "{{.Server.Version}}"] }, ".");
  if (!engine.ok) throw new Error("no Docker engine answers");
  const name = `cancer-policy-graph-test-${process.pid}-${Date.now()}`;
  const run = ["run", "--rm", "-i", "--name", name, "-p", "127.0.0.1::7687", "-e", `NEO4J_AUTH=neo4j/${password}`];
  const child = spawn("docker", [...run, "--entrypoint", "sh", IMAGE, "-c", KEEP_WHILE_READ, "sh", ...START], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  const gone = new Promise((resolve) => child.once("close", resolve));
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint = (complaint + chunk).slice(-2_000)));
  let running = true;
  void gone.then(() => (running = false));
  for (const deadline = Date.now() + PATIENCE; running && Date.now() < deadline; ) {
    const uri = await address(name);
    if (uri && (await answers(uri, password))) {
      child.unref();
      const stop = async () => {
        child.ref();
        child.stdin.end();
        await gone;
      };
      return {
        uri,
        user: "neo4j",
        password,
        describe: `Neo4j from the Docker image ${IMAGE}, started for these tests`,
        stop,
      };
    }
  }
  child.stdin.end();
  throw new Error(`the container did not answer: ${complaint.trim() || "it said nothing"}`);
}

/** @param {string} name of a container; null until its port is known */
async function address(name) {
  const { ok, output } = await capture({ file: "docker", args: ["port", name, "7687/tcp"] }, ".");
  const port = /:(\d+)/.exec(output)?.[1];
  return ok && port ? `bolt://127.0.0.1:${port}` : null;
}

/**
 * @param {string} uri
 * @param {string} password
 */
async function answers(uri, password) {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password), { connectionTimeout: 2_000 });
  try {
    await driver.verifyConnectivity();
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}
