import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import type { Reader } from "../store/store.js";

/**
 * Binds answers of GET to the release: the same question of the same release has the same answer, so a client that has it is told so before
 * anything is done.
 */
export const notModified: RequestHandler = (request, response, next) => {
  if (request.method !== "GET") return next();
  const { hash } = (response.locals.reader as Reader).release;
  const tag = `W/"${hash.slice(0, 16)}-${createHash("sha256")
    .update(request.originalUrl)
    .update(request.headers.accept ?? "")
    .digest("base64url")
    .slice(0, 22)}"`;
  response.setHeader("ETag", tag);
  response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
  const known = request.headers["if-none-match"]?.split(/\s*,\s*/) ?? [];
  if (known.includes(tag) || known.includes("*")) response.status(304).end();
  else next();
};
