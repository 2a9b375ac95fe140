import type { FastifyReply } from "fastify";
import { PageProblem } from "../page.js";
import { retryLater, siteOf } from "../pageRoutes.js";
import { changed, parametersOf } from "../parts/site.js";
import { shortRelease } from "../parts/take.js";
import { embeddedUrl } from "./embeddedUrl.js";
import { type Embed, type EmbedCall, isToldToClients, readEmbed } from "./readEmbed.js";
import { frameOf, HEIGHT } from "./snippets.js";

/** Width where nobody says how much room there is, in CSS pixels. */
const WIDTH = 800;
/** How long others should keep an answer, in seconds. */
const DAY = 86_400;

/** A request that cannot be answered, as oEmbed has it. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Most pixels that there is room for. @throws Refusal */
function maxPixels(parameters: Readonly<Record<string, string>>, name: string, otherwise: number): number {
  const given = parameters[name];
  if (given === undefined) return otherwise;
  if (!/^[1-9]\d{0,4}$/.test(given))
    throw new Refusal(
      400,
      `${name}: expected a whole number of pixels from 1 to 99999, got ${JSON.stringify(given.slice(0, 40))}.`,
    );
  return Math.min(Number(given), otherwise);
}

/** `/oembed`: how to embed a page, for programs that show a link as what it leads to (https://oembed.com). Nothing is fetched for it. */
export async function sendOembed(call: EmbedCall): Promise<FastifyReply> {
  const { request, reply, services } = call;
  try {
    const { url: given = "", format = "json", ...parameters } = parametersOf(request.url);
    if (format !== "json") throw new Refusal(501, `There is no format ${format.slice(0, 20)}; there is json.`);
    if (given === "") throw new Refusal(400, "url: expected the address of a page, such as that of a trace.");
    const size = {
      width: maxPixels(parameters, "maxwidth", WIDTH),
      height: maxPixels(parameters, "maxheight", HEIGHT),
    };
    const { origin } = siteOf(call);
    const url = /^https?:/i.test(given) ? embeddedUrl(given, origin) : null;
    if (url === null) throw new Refusal(404, `Only pages below ${origin}/ can be embedded from here.`);
    const present = await services.store.reader();
    if (services.revalidation.isKnown(request, present.release)) return reply.code(304).send();
    const embed = await readEmbed(url, call);
    if (embed.isCacheable) services.revalidation.mark(request, reply, present.release);
    const release = parameters.release === "latest" ? null : shortRelease(embed.site.release);
    return reply.type("application/json; charset=utf-8").send({
      version: "1.0",
      type: "rich",
      title: embed.view.title,
      provider_name: "Cancer Policy Graph",
      provider_url: `${origin}/`,
      cache_age: DAY,
      html: frameOf(embed, { release, ...size }),
      ...size,
      ...thumbnail(embed, release, size),
    });
  } catch (error) {
    if (!(error instanceof Refusal || isToldToClients(error))) throw error;
    // Whatever is wrong with the address that is asked about, there is nothing to embed at it.
    const isAbout = error instanceof PageProblem && error.status === 400;
    const status = isAbout ? 404 : error.status;
    retryLater(reply, status);
    return reply.code(status).send({ errors: [{ message: error.message }] });
  }
}

/** The picture of an embed, as large as there is room for. */
function thumbnail(
  { view, site }: Embed,
  release: string | null,
  size: { readonly width: number; readonly height: number },
) {
  const picture = view.picture?.(site);
  if (!picture) return {};
  const scale = Math.min(1, size.width / picture.width, size.height / picture.height);
  return {
    thumbnail_url: site.origin + changed(picture.path, { release }),
    thumbnail_width: Math.max(1, Math.round(picture.width * scale)),
    thumbnail_height: Math.max(1, Math.round(picture.height * scale)),
  };
}
