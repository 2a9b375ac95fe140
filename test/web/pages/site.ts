import { routesOf } from "../../../src/cli/allRoutes.js";
import type { AppOptions } from "../../../src/server/app.js";
import { PAGE_QUERIES } from "../../../src/web/pages/pageRoutes.js";
import { type Api, serve } from "../../support/api.js";

/** A page as a browser gets it. */
export interface SentPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What the main part of the page says, without markup, with white space collapsed. */
  readonly text: string;
  /** Where its links lead, in their order. */
  readonly links: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** A text of a page, with the characters that its markup writes as entities. */
export const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");

/** The explorer over the release of the seeds. */
export interface Explorer extends Api {
  /** Fetches a page. */
  readonly page: (path: string, headers?: Readonly<Record<string, string>>) => Promise<SentPage>;
}

/** Serves the explorer with all addresses that the command line serves. The caller closes it. */
export async function serveExplorer(options: Partial<AppOptions> = {}): Promise<Explorer> {
  const { routes, close } = routesOf({
    publicUrl: null,
    baseIri: "https://example.org/id/",
    host: "127.0.0.1",
    corsOrigin: "*",
  });
  const api = await serve({ routes, savedQueries: PAGE_QUERIES, ...options });
  return {
    ...api,
    async close() {
      await api.close();
      await close();
    },
    async page(path, headers = {}) {
      const response = await fetch(api.url + path, {
        headers: { accept: "text/html", ...headers },
        redirect: "manual",
      });
      const html = await response.text();
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
      const text = decoded(main.replace(/<[^>]*>/g, " "))
        .replace(/\s+/g, " ")
        .trim();
      const links = [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = ""]) => decoded(href));
      return { status: response.status, headers: response.headers, html, text, links };
    },
  };
}
