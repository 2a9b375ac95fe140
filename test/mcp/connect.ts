import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { mcpRoutes } from "../../src/mcp/httpRoute.js";
import { type Api, serve } from "../support/api.js";
import { MAIN } from "../support/cpg.js";

/** The handshake of 2025, or the version that each request names. */
export const ERAS = { "2025-11-25": "legacy", "2026-07-28": { pin: "2026-07-28" } } as const;
export type Era = keyof typeof ERAS;

const clientOf = (era: Era): Client =>
  new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode: ERAS[era] } });

/** A client of `cpg mcp`, which it starts. */
export async function overStdio(era: Era, settings: Readonly<Record<string, string>> = {}): Promise<Client> {
  const client = clientOf(era);
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, ...settings };
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [MAIN, "mcp"], env }));
  return client;
}

/** A client of a server's `/mcp`. */
export async function overHttp(era: Era, { url }: Pick<Api, "url">): Promise<Client> {
  const client = clientOf(era);
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)));
  return client;
}

/** The routes of `/mcp` as `cpg start` mounts them without settings. */
export const MCP_ROUTES = mcpRoutes({ publicUrl: null, host: "127.0.0.1", corsOrigin: "*" });

/** Serves `/mcp` over the real seeds. */
export const serveMcp = (options: Parameters<typeof serve>[0] = {}): Promise<Api> =>
  serve({ routes: MCP_ROUTES, ...options });

/** What a tool answers, in both of its forms. */
export interface Answer {
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly structured: any;
  readonly isError: boolean;
}

/** Calls a tool. */
export async function call(client: Client, name: string, args: Record<string, unknown>): Promise<Answer> {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: args });
  const [first] = content;
  if (content.length !== 1 || first?.type !== "text") throw new Error(`${name} answers ${JSON.stringify(content)}.`);
  return { text: first.text, structured: structuredContent ?? null, isError };
}
