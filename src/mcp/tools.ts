import type { Tool } from "./tool.js";
import { cite } from "./tools/citeTool.js";
import { entity } from "./tools/entityTool.js";
import { gaps } from "./tools/gapsTool.js";
import { resolve } from "./tools/resolveTool.js";
import { search } from "./tools/searchTool.js";
import { trace } from "./tools/traceTool.js";
import { verifyQuote } from "./tools/verifyQuoteTool.js";

/** All tools, in the order in which clients list them. */
export const TOOLS = [search, resolve, entity, trace, gaps, cite, verifyQuote] as unknown as readonly Tool[];
