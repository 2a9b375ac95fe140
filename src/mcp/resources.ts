import { type McpServer, ResourceNotFoundError, ResourceTemplate } from "@modelcontextprotocol/server";
import { parseId } from "../model/identity.js";
import { ask, type GraphSource, openGraph } from "./graphSource.js";
import { ToolError } from "./toolError.js";
import { entity } from "./tools/entityTool.js";

const SUGGEST = `query Suggest($text: String!) { search(text: $text, first: 20) { nodes { ... on Entity { id } } } }`;

const RELEASE = `query Release {
  release { hash entityCounts { type count } relationCounts { relation count } sources { id name publisher published sha256 licence } }
}`;

/** The most characters that a search takes. */
const MAX_TEXT = 200;

async function suggestions(source: GraphSource, text: string): Promise<string[]> {
  if (text.trim() === "") return [];
  type Data = { search: { nodes: readonly { id: string }[] } };
  const graph = await openGraph(source);
  const words = text.replace(/[:-]/g, " ").slice(0, MAX_TEXT);
  return (await ask<Data>(graph, SUGGEST, { text: words })).search.nodes.map(({ id }) => id);
}

/** Adds what clients can attach to a conversation: entities by id, and what the release has. */
export function addResources(server: McpServer, source: GraphSource): void {
  server.registerResource(
    "release",
    "cpg://release",
    { title: "Release", description: "The release: its hash, counts and sources.", mimeType: "application/json" },
    async (uri) => {
      const data = await ask(await openGraph(source), RELEASE);
      return { contents: [{ uri: uri.href, mimeType: "application/json", text: JSON.stringify(data, null, 1) }] };
    },
  );
  const template = new ResourceTemplate("cpg://entity/{id}", {
    list: undefined,
    complete: { id: (text) => suggestions(source, text) },
  });
  const metadata = {
    title: "Entity",
    description: "An entity by id, such as alliance:wessex, with its quotations.",
    mimeType: "text/plain",
  };
  server.registerResource("entity", template, metadata, async (uri, { id }) => {
    const wanted = decodeURIComponent(String(id));
    if (!parseId(wanted)) throw new ResourceNotFoundError(uri.href);
    try {
      const answer = await entity.run({ entity: wanted, detail: "full" }, await openGraph(source));
      return { contents: [{ uri: uri.href, mimeType: "text/plain", text: entity.text(answer) }] };
    } catch (error) {
      throw error instanceof ToolError ? new ResourceNotFoundError(uri.href) : error;
    }
  });
}
