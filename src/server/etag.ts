import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { RequestHandler } from "express";
import type { Reader } from "../store/store.js";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** How long answers may be kept: for good, as long as the server is asked each time whether they still hold. */
export const CACHE_CONTROL = "public, max-age=0, must-revalidate";

/**
 * Binds answers of GET to the release: the same question of the same release and version has the same answer, so a client that has it is told so
 * before anything is done. Leaves the tag in `response.locals.etag`, for answers that may be kept.
 */
export const notModified: RequestHandler = (request, response, next) => {
  if (request.method !== "GET") return next();
  const { hash } = (response.locals.reader as Reader).release;
  const asked = [version, request.originalUrl, request.headers.accept ?? ""];
  const question = createHash("sha256").update(asked.join("\n")).digest("base64url").slice(0, 22);
  const tag = `W/"${hash.slice(0, 16)}-${question}"`;
  response.locals.etag = tag;
  response.vary("Accept");
  const known = request.headers["if-none-match"]?.split(/\s*,\s*/) ?? [];
  if (!known.includes(tag) && !known.includes("*")) return next();
  response.setHeader("ETag", tag);
  response.setHeader("Cache-Control", CACHE_CONTROL);
  response.status(304).end();
};
