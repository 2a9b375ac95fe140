import type { RequestHandler } from "express";
import type { Reader } from "../store/store.js";
import { digestOf, type Edition } from "./edition.js";

/** How long answers may be kept: for good, as long as the server is asked each time whether they still hold. */
export const CACHE_CONTROL = "public, max-age=0, must-revalidate";

/**
 * Binds answers of GET to their edition: the same question of the same edition has the same answer, so a client that has it is told so before anything
 * is done. Leaves the tag in `response.locals.etag`, for answers that may be kept.
 */
export const notModified =
  (edition: Edition): RequestHandler =>
  (request, response, next) => {
    if (request.method !== "GET") return next();
    const { release } = response.locals.reader as Reader;
    // A saved query stands here with its text.
    const tag = `W/"${edition(release)}-${digestOf([request.url, request.headers.accept ?? ""])}"`;
    response.locals.etag = tag;
    response.vary("Accept");
    // Not for "*": whether there is an answer without errors is not known yet.
    const known = request.headers["if-none-match"]?.split(/\s*,\s*/) ?? [];
    if (!known.includes(tag)) return next();
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", CACHE_CONTROL);
    response.status(304).end();
  };
