import type { FastifyReply } from "fastify";
import type { Route } from "../../../server/route.js";
import type { Suggestion } from "../page.js";
import { readEmbedScript, readPageAssets } from "../pageAssets.js";
import { type PageOptions, retryLater, siteOf } from "../pageRoutes.js";
import { changed } from "../parts/site.js";
import { sendBuilder } from "./embedBuilder.js";
import { embedHtml, embedProblemHtml } from "./embedDocument.js";
import type { SavedAnswers } from "./embedTarget.js";
import { sendOembed } from "./oembed.js";
import { type EmbedCall, isOutdated, isToldToClients, problemOf, readEmbed } from "./readEmbed.js";

/** Settings of embeds. */
export interface EmbedOptions extends PageOptions {
  readonly saved: SavedAnswers;
}

/** Any site may frame these. They load only from this server and submit nothing. */
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors *",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** Pages that embed ask for the script at most once an hour. */
const SCRIPT_CACHE = "public, max-age=3600, stale-while-revalidate=86400";

/** `/embed.js`: the elements; `/embed/…`: pages in short, for pages of others; `/embed`: the page that writes the code for it; `/oembed`: the same for programs. */
export function embedRoutes(options: EmbedOptions): readonly Route[] {
  const [assets, pageAssets] = [readPageAssets("embed/frame.ts"), readPageAssets()];
  const { saved } = options;
  const route = (url: string, send: (call: EmbedCall) => Promise<FastifyReply>, own = assets): Route => ({
    method: "GET",
    url,
    isCached: "present",
    handle: (request, reply, services) => send({ request, reply, services, options, saved, assets: own }),
  });
  return [
    scriptRoute(),
    route("/embed/*", sendEmbed),
    route("/embed", sendBuilder, pageAssets),
    route("/oembed", sendOembed),
  ];
}

/** `/embed.js`, whose address stays the same when its content changes. */
function scriptRoute(): Route {
  const script = readEmbedScript();
  const etag = `"${script?.name}"`;
  return {
    method: "GET",
    url: "/embed.js",
    async handle(request, reply) {
      if (!script) return reply.callNotFound();
      reply.headers({ etag, "cache-control": SCRIPT_CACHE, "cross-origin-resource-policy": "cross-origin" });
      if (request.headers["if-none-match"] === etag) return reply.code(304).send();
      return reply.type("text/javascript; charset=utf-8").send(script.content);
    },
  };
}

async function sendEmbed(call: EmbedCall): Promise<FastifyReply> {
  const { request, reply, services, assets } = call;
  const url = request.url.replace(/^\/embed/i, "");
  try {
    const present = await services.store.reader().catch(() => null);
    if (present && services.revalidation.isKnown(request, present.release)) return reply.code(304).send();
    const embed = await readEmbed(url, call);
    if (present && embed.isCacheable) services.revalidation.mark(request, reply, present.release);
    return reply.headers(HEADERS).send(embedHtml(embed, await isOutdated(embed, url, call), assets));
  } catch (error) {
    if (!isToldToClients(error)) throw error;
    const site = siteOf(call, { isEmbedded: true, url, pinned: undefined });
    retryLater(reply, error.status);
    return reply
      .code(error.status)
      .headers(HEADERS)
      .send(embedProblemHtml(problemOf(error, without(url)), site, assets));
  }
}

/** The same in the present release, where another one was asked for. */
function without(url: string): readonly Suggestion[] {
  const path = changed(url, { release: null });
  return path === url || path.startsWith("/q/") ? [] : [{ name: "The same in the present release", path }];
}
