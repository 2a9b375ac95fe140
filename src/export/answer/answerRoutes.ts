import type { FastifyReply, FastifyRequest } from "fastify";
import { overLimit } from "../../graphql/errors.js";
import { nearIds, nearIdsHint } from "../../graphql/resolvers/nearIds.js";
import { parseId } from "../../model/identity.js";
import { CACHE_CONTROL, isKnown, weakTag } from "../../server/cache/etag.js";
import { requestVariables } from "../../server/graphql/queryVariables.js";
import { savedQueryOf } from "../../server/graphql/savedQueries.js";
import type { SavedQuery } from "../../server/graphql/savedQueryFiles.js";
import { RequestError } from "../../server/http/requestError.js";
import type { OperationResult, Route, RouteServices, Session } from "../../server/route.js";
import { tooMuch } from "../../store/workMeter.js";
import { flag } from "../addresses/requestParameters.js";
import { dayOf } from "../fileName.js";
import { type AnswerFormat, answerFile, answerFormatOf } from "./answerFile.js";
import { answerToList, hintsIn, readList } from "./listAnswer.js";

/** `/q/<name>.<suffix>`, the answer to a saved query as a file; and the same by POST, with a list of codes or names. */
export const answerRoutes: readonly Route[] = [
  {
    method: "GET",
    url: "/q/:file(^[^.]+\\..+$)",
    async handle(request, reply, services) {
      const { query, format } = asked(request, services);
      const { release, excel, ...given } = request.query as Readonly<Record<string, unknown>>;
      const variables = requestVariables(query.operation, given);
      const options = { excel: flag("excel", excel) };
      const session = await services.openSession(request, release);
      const parts = [query.text, JSON.stringify(variables), format.suffix, String(options.excel)];
      const etag = weakTag(session.reader.release, services.cacheVersion, parts);
      if (isKnown(etag, request)) return reply.code(304).headers({ etag, "cache-control": CACHE_CONTROL }).send();
      const result = await session.run({ query: query.text, variables });
      if (result.errors) return refuse(reply, result);
      if (isNothing(result.data)) throw await nothingFound(session, result, variables);
      if (result.isCacheable) reply.headers({ etag, "cache-control": CACHE_CONTROL });
      return sendFile(reply, { format, query, session, services, data: result.data, options });
    },
  },
  {
    method: "POST",
    url: "/q/:file",
    async handle(request, reply, services) {
      const { query, format } = asked(request, services);
      const { release, excel } = request.query as Readonly<Record<string, unknown>>;
      const options = { excel: flag("excel", excel) };
      if (request.body === undefined || request.body === null)
        throw new RequestError(
          415,
          "BAD_REQUEST",
          "Send a list as JSON, with the header content-type: application/json.",
        );
      const list = readList(query.operation, request.body);
      const session = await services.openSession(request, release);
      const answer = await answerToList(session, query, list);
      if ("failed" in answer) return refuse(reply, answer.failed);
      // In a table the problems are a column of their own.
      const data = format.suffix === "json" ? answer : { rows: answer.rows };
      return sendFile(reply, { format, query, session, services, data, options });
    },
  },
];

/** The query and the format that an address names; JSON where it names none. */
function asked(request: FastifyRequest, { savedQueries, publicPath }: RouteServices) {
  const { file } = request.params as { file: string };
  const [name = "", ...suffix] = file.split(".");
  const query = savedQueryOf(savedQueries, name, publicPath);
  const format = answerFormatOf(suffix.length > 0 ? suffix.join(".") : "json");
  if (typeof format === "string") throw new RequestError(404, "NOT_FOUND", format);
  return { query, format };
}

/** A part of an answer must not pass for all of it, so there is no file where there is an error. */
const refuse = (reply: FastifyReply, { status, errors }: OperationResult): FastifyReply =>
  reply.code(status >= 400 ? status : 422).send({ errors });

/** Whether none of the things that a query asks for by name exists. Lists without items are an answer. */
const isNothing = (data: unknown): boolean => Object.values(data as object).every((value) => value === null);

async function nothingFound({ reader }: Session, result: OperationResult, variables: object) {
  const hints = [...hintsIn(result)];
  for (const value of Object.values(variables).filter((each) => parseId(String(each)))) {
    const [row] = await reader.get({ ids: [value], node: {}, asOf: null });
    const near = row ? [] : await nearIds(reader, value);
    if (near.length > 0) hints.push(`There is no ${value}.${nearIdsHint(near)}`);
  }
  return new RequestError(404, "NOT_FOUND", ["Nothing was found.", ...hints].join(" "));
}

interface Found {
  readonly format: AnswerFormat;
  readonly query: SavedQuery;
  readonly session: Session;
  readonly services: RouteServices;
  readonly data: unknown;
  readonly options: { readonly excel: boolean };
}

async function sendFile(reply: FastifyReply, { format, query, session, services, data, options }: Found) {
  const { hash: release, builtAt } = session.reader.release;
  const answer = { name: query.name, data, release, day: dayOf(new Date(builtAt)) };
  const { fileName, mediaType, content } = answerFile(format, answer, options);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // What stands above several items is repeated, so that a table can be much longer than its answer.
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > services.answerBytes)
      return reply.code(422).send({ errors: [overLimit(tooMuch("bytes", services.answerBytes))] });
    chunks.push(chunk);
  }
  reply.header("content-disposition", `attachment; filename="${fileName}"`);
  return reply.type(mediaType).send(Buffer.concat(chunks));
}
