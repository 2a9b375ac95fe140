import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of somebody else. */
export interface HostPage {
  readonly body: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody else's site, at an origin of its own. */
export interface HostSite {
  readonly origin: string;
  /** Puts a page on it. Returns its address. */
  put(page: HostPage): string;
  close(): Promise<void>;
}

/** Serves pages that embed. */
export async function serveHost(): Promise<HostSite> {
  const pages: HostPage[] = [];
  const server = createServer(({ url = "" }, response) => {
    const page = pages[Number(url.slice(1))];
    response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8", ...page?.headers });
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Somebody’s page</title><link rel="icon" href="data:,">${page?.head ?? ""}</head><body><main><h1>Somebody’s page</h1>${page?.body ?? ""}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put: (page) => `${origin}/${pages.push(page) - 1}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
