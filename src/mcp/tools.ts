import type { Tool } from "./tool.js";
import { cite } from "./tools/cite.js";
import { entity } from "./tools/entity.js";
import { gaps } from "./tools/gaps.js";
import { resolve } from "./tools/resolve.js";
import { search } from "./tools/search.js";
import { trace } from "./tools/trace.js";
import { verifyQuote } from "./tools/verifyQuote.js";

/** All tools, in the order in which clients list them. */
export const TOOLS = [search, resolve, entity, trace, gaps, cite, verifyQuote] as unknown as readonly Tool[];
