import { createServer, request as forward } from "node:http";
import type { AddressInfo } from "node:net";

/** The path under which the proxy serves. */
export const PUBLIC_PATH = "/cpg";

/** A proxy in front of a server. */
export interface PathProxy {
  readonly origin: string;
  close(): Promise<void>;
}

/** Opens a proxy that serves another server under a path and nothing beside it, as nginx does with `location /cpg/`. */
export async function proxyTo(target: string): Promise<PathProxy> {
  const proxy = createServer((incoming, outgoing) => {
    const { url = "", method, headers } = incoming;
    if (!url.startsWith(`${PUBLIC_PATH}/`)) {
      outgoing.writeHead(418).end("outside");
      return;
    }
    const passed = forward(target + url.slice(PUBLIC_PATH.length), { method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close: async () => {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
