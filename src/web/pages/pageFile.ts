import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { AnyPage, PageInput, ViewContext } from "./page.js";

/** The data of a page, and what its file is named by. */
export interface PageData {
  readonly name: string;
  readonly data: unknown;
  /** Hash of the release. */
  readonly release: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** A page's data as a file. */
export interface PageFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Writes the data of a page in the format of a suffix. */
export type WriteFile = (suffix: "csv" | "json", data: PageData) => PageFile;

interface Shown {
  readonly page: AnyPage;
  readonly suffix: "csv" | "json";
  readonly answer: unknown;
  readonly input: PageInput;
  readonly context: ViewContext;
}

/** Sends what a page shows as a file that is saved, named after the page and the release. */
export function sendPageFile(reply: FastifyReply, writeFile: WriteFile, shown: Shown): FastifyReply {
  const { page, suffix, answer, input, context } = shown;
  const name = page.url
    .split("/")
    .filter((part) => /^[a-z]/.test(part))
    .join("-");
  const day = new Date().toISOString().slice(0, 10);
  const data = page.data?.(answer, input, context);
  const { fileName, mediaType, content } = writeFile(suffix, { name, data, release: context.release, day });
  return reply
    .headers({
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "x-content-type-options": "nosniff",
    })
    .send(Readable.from(content));
}
