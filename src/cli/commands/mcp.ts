import { once } from "node:events";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createMcpServer } from "../../mcp/createMcpServer.js";
import { limitsIn, readConfig } from "../../server/config.js";
import { openOperations } from "../../server/graphql/openOperations.js";
import { hostInUrl } from "../../server/http/hostInUrl.js";
import { openLog } from "../../server/monitoring/log.js";
import { openStore } from "../openStore.js";
import { sourceTextsIn } from "../sourceTexts.js";

/** Serves the Model Context Protocol on standard input and output until the input ends. Returns the exit code. */
export async function mcp({ release }: { release?: string } = {}): Promise<number> {
  const config = readConfig();
  const log = openLog(config.LOG_LEVEL);
  const store = await openStore(config, release);
  try {
    const texts = config.SOURCES_DIR.length > 0 ? sourceTextsIn(config.SOURCES_DIR) : undefined;
    const operations = await openOperations({ store, log, limits: limitsIn(config), texts });
    const source = {
      openSession: operations.openSession,
      // Where `cpg start` serves with the same settings.
      origin: config.PUBLIC_URL ?? `http://${hostInUrl(config.HOST)}:${config.PORT}`,
    };
    const ended = once(process.stdin, "close");
    const connection = serveStdio(() => createMcpServer({ source, log }), {
      onerror: (error) => log.warn({ err: error }, "connection"),
    });
    await ended;
    await connection.close();
    await operations.close();
  } finally {
    await store.close();
  }
  return 0;
}
