import { basename, dirname } from "node:path";
import send from "@fastify/send";
import type { FastifyReply, FastifyRequest } from "fastify";
import { didYouMean } from "../model/text.js";
import { CACHE_CONTROL } from "../server/cache/etag.js";
import { RequestError } from "../server/http/requestError.js";
import { sendError } from "../server/http/sendError.js";
import type { Route } from "../server/route.js";
import { refuseMisspelt } from "./addresses/requestParameters.js";
import { type ExportFile, ExportFiles } from "./exportFiles.js";
import { dayOf, fileName, STEM } from "./fileName.js";
import type { ExportOptions, Format } from "./format.js";
import { FORMATS, formatOf } from "./formats.js";
import { vocabularyRoutes } from "./rdf/vocabularyRoutes.js";

/** Files under the hash of their release never change. */
const IMMUTABLE = "public, max-age=31536000, immutable";

/** The addresses of exports, and what to do when the server stops. */
export interface ExportRoutes {
  readonly routes: readonly Route[];
  readonly close: () => Promise<void>;
}

/** `/export`, which lists the formats; `/export/<format>`; and `/vocab`. */
export function exportRoutes(options: ExportOptions): ExportRoutes {
  const files = new ExportFiles(options);
  const list: Route = {
    method: "GET",
    url: "/export",
    handle: async (request, reply, { releases, publicPath }) => {
      const { release: wanted } = request.query as { release?: unknown };
      const { hash } = (await releases.reader(wanted)).release;
      const formats = FORMATS.map(({ name, mediaType, description }) => ({
        name,
        url: `${publicPath}/export/${name}?release=${hash}`,
        mediaType,
        description,
      }));
      return reply.send({ release: hash, formats });
    },
  };
  const file: Route = {
    method: "GET",
    url: "/export/:format",
    handle: async (request, reply, { releases }) => {
      const { format: name } = request.params as { format: string };
      const format = formatOf(name);
      if (!format) throw unknownFormat(name);
      refuseMisspelt(request.query as object, ["release"]);
      const gone = new AbortController();
      reply.raw.on("close", () => gone.abort());
      const { release: wanted } = request.query as { release?: unknown };
      const reader = await releases.reader(wanted);
      const { hash, builtAt } = reader.release;
      const found = await files.get(format, reader.streamRecords(), gone.signal).catch((error: unknown) => {
        if (gone.signal.aborted) return null;
        throw error;
      });
      if (!found) return reply.hijack();
      reply
        .header("etag", found.etag)
        .header("cache-control", wanted === undefined ? CACHE_CONTROL : IMMUTABLE)
        .header("x-content-type-options", "nosniff")
        .header("content-disposition", disposition(format, hash, builtAt));
      return sendFile(request, reply, found, format.mediaType);
    },
  };
  return { routes: [list, file, ...vocabularyRoutes(options)], close: () => files.close() };
}

function unknownFormat(name: string): RequestError {
  const names = FORMATS.map((format) => format.name);
  const message = `There is no format ${name.slice(0, 40)}. Formats: ${names.join(", ")}.${didYouMean(name, names)}`;
  return new RequestError(404, "NOT_FOUND", message);
}

/** The day is that of the loading, so that a file has the same name whenever it is fetched. */
const disposition = ({ extension }: Format, hash: string, builtAt: string): string =>
  `attachment; filename="${fileName(STEM, dayOf(new Date(builtAt)), hash, extension)}"`;

/** Sends a file, a part of it, or that the client has it already. */
async function sendFile(request: FastifyRequest, reply: FastifyReply, { path, etag }: ExportFile, mediaType: string) {
  const { headers } = request.raw;
  const isKnown = headers["if-none-match"]
    ?.split(/\s*,\s*/)
    .some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
  if (isKnown) return reply.code(304).send();
  // A part of another version would not fit to what the client has.
  if (headers["if-range"] !== undefined && headers["if-range"] !== etag) delete headers.range;
  delete headers["if-range"];
  // Lengths and ranges are those of the file itself; the archives are packed already.
  headers["x-no-compression"] = "1";
  const options = {
    root: dirname(path),
    dotfiles: "allow",
    etag: false,
    lastModified: false,
    cacheControl: false,
  } as const;
  const { statusCode, headers: sent, stream } = await send(request.raw, basename(path), options);
  if (statusCode === 416)
    return sendError(
      reply.header("content-range", sent["Content-Range"]),
      416,
      "BAD_REQUEST",
      "The range is not within the file.",
    );
  return reply.code(statusCode).headers(sent).type(mediaType).send(stream);
}
