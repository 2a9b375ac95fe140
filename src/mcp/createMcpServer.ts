import { McpServer, type ServerContext } from "@modelcontextprotocol/server";
import { getOrInsert } from "../model/getOrInsert.js";
import { VERSION } from "../model/version.js";
import type { Log } from "../server/monitoring/log.js";
import { type GraphSource, openGraph } from "./graphSource.js";
import { publishedSchema } from "./publishedSchema.js";
import { addResources } from "./resources.js";
import type { Tool } from "./tool.js";
import { ToolError } from "./toolError.js";
import { TOOLS } from "./tools.js";

/** How a server serves. */
export interface McpServerOptions {
  readonly source: GraphSource;
  /** Takes errors that nobody foresaw, which clients are not shown. */
  readonly log: Log;
}

const INSTRUCTIONS =
  "English cancer policy as a graph: recommendations, deliverables, metrics, alliances, and who stated what. Every statement has the words of a source that support it: quote them exactly, with locator, source and address, and name the release. Say so where no source states something; do not fill it in. Check your answer with verify_quote before you give it.";

/** The graph does not change while a release is served; clients may keep lists for an hour. */
const HOUR = { ttlMs: 3_600_000, cacheScope: "public" } as const;

/** Makes a server with all tools and resources, for one connection or one request. */
export function createMcpServer({ source, log }: McpServerOptions): McpServer {
  const server = new McpServer(
    { name: "cancer-policy-graph", title: "Cancer Policy Graph", version: VERSION, websiteUrl: source.origin },
    {
      instructions: INSTRUCTIONS,
      capabilities: { tools: { listChanged: false }, resources: { listChanged: false } },
      cacheHints: { "tools/list": HOUR, "resources/list": HOUR, "resources/templates/list": HOUR },
    },
  );
  for (const tool of TOOLS) addTool(server, tool, source, log);
  addResources(server, source);
  return server;
}

const ANNOTATIONS = { readOnlyHint: true, openWorldHint: false };

const published = new WeakMap<Tool, ReturnType<typeof publishSchemas>>();
const publishSchemas = ({ input, output }: Tool) => ({
  inputSchema: publishedSchema(input),
  outputSchema: publishedSchema(output),
});

/** The schemas of a tool, made once: over HTTP there is a server for each request. */
const schemasOf = (tool: Tool) => getOrInsert(published, tool, () => publishSchemas(tool));

function addTool(server: McpServer, tool: Tool, source: GraphSource, log: Log): void {
  const { name, title, description, run, text } = tool;
  const call = async (args: unknown, _context: ServerContext) => {
    try {
      const answer = await run(args as never, await openGraph(source));
      return {
        content: [{ type: "text" as const, text: text(answer) }],
        structuredContent: answer as Record<string, unknown>,
      };
    } catch (error) {
      if (!(error instanceof ToolError)) log.error({ err: error, tool: name }, "unforeseen");
      const message =
        error instanceof ToolError ? error.message : "Something went wrong on the server; its log says what.";
      return { content: [{ type: "text" as const, text: message }], isError: true };
    }
  };
  server.registerTool(name, { title, description, ...schemasOf(tool), annotations: ANNOTATIONS }, call);
}
