import { entityRoutes } from "../export/addresses/entityRoutes.js";
import { siteRoutes } from "../export/addresses/siteRoutes.js";
import { fileOfAnswer } from "../export/answer/answerFile.js";
import { answerRoutes } from "../export/answer/answerRoutes.js";
import { answerTable } from "../export/answer/answerTable.js";
import { askedQuery } from "../export/answer/askedQuery.js";
import { feedRoutes } from "../export/feed/feedRoutes.js";
import { exportRoutes } from "../export/routes.js";
import { mcpRoutes } from "../mcp/httpRoute.js";
import type { Route } from "../server/route.js";
import { embedRoutes } from "../web/pages/embed/embedRoutes.js";
import { entitySender } from "../web/pages/entity/entitySender.js";
import { pageRoutes } from "../web/pages/pageRoutes.js";
import { playgroundRoute } from "../web/pages/playground/playgroundRoute.js";

/** Settings of the addresses besides the API. */
export interface RouteOptions {
  /** Address under which clients reach the server; null: the origin of the request. */
  readonly publicUrl: string | null;
  /** Where readers report errors; null: nowhere. */
  readonly reportUrl?: string | null;
  /** Stem of the IRIs in RDF. */
  readonly baseIri: string;
  /** Address that the server listens on. */
  readonly host: string;
  /** Origins that may read from a browser; "*" is any. */
  readonly corsOrigin: string;
}

/** All addresses besides the API: exports, entities, files of answers, pages, and MCP. */
export function routesOf(options: RouteOptions): {
  readonly routes: readonly Route[];
  readonly close: () => Promise<void>;
} {
  const exports = exportRoutes(options);
  const pages = [
    ...pageRoutes({ ...options, writeFile: fileOfAnswer }),
    ...embedRoutes({ ...options, saved: { asked: askedQuery, tableOf: answerTable } }),
  ];
  // Those whose address has no part that varies, and which are no files.
  const listed = pages.map(({ url }) => url).filter((url) => !/[:.*]|^\/oembed/.test(url));
  return {
    routes: [
      ...exports.routes,
      ...entityRoutes({ ...options, page: entitySender(options) }),
      ...feedRoutes(options),
      ...siteRoutes(options, listed),
      ...pages,
      playgroundRoute(options),
      ...answerRoutes,
      ...mcpRoutes(options),
    ],
    close: () => exports.close(),
  };
}
