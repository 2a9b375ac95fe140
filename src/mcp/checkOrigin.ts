import { hostInUrl } from "../server/http/hostInUrl.js";

/** Names by which a machine is reached from itself. */
const LOCAL = ["localhost", "127.0.0.1", "[::1]"];

/** Addresses of HOST that mean every address of the machine. */
const EVERY = ["0.0.0.0", "::"];

const hostnameOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname : null);

/** The host names under which the endpoint may be asked for. */
export function allowedHosts({
  publicUrl,
  host,
  corsOrigin,
}: {
  readonly publicUrl: string | null;
  readonly host: string;
  readonly corsOrigin: string;
}): readonly string[] {
  const own = EVERY.includes(host) ? [] : [hostInUrl(host.toLowerCase())];
  const others = [publicUrl, corsOrigin].map((url) => url && hostnameOf(url));
  return [...LOCAL, ...own, ...others.filter((name) => name !== null)];
}

/**
 * Why a request is refused; null if it is not. A page of another site must not reach a server in the reader's own network, also not under a name of its
 * own that leads there (DNS rebinding).
 * @param hosts see `allowedHosts`
 * @param host of the request, with its port
 * @param origin of the page that sent it; undefined for programs
 */
export function refusal(hosts: readonly string[], host: string, origin: string | undefined): string | null {
  const asked = hostnameOf(`http://${host}`);
  if (asked === null || !hosts.includes(asked))
    return `The Host is ${host.slice(0, 80)}; expected one of ${hosts.join(", ")}. Set PUBLIC_URL to the address under which clients reach the server.`;
  const from = origin === undefined ? null : hostnameOf(origin);
  if (origin !== undefined && (from === null || !hosts.includes(from)))
    return `The Origin is ${origin.slice(0, 80)}; expected one of ${hosts.join(", ")}. Set CORS_ORIGIN to let the pages of an origin ask.`;
  return null;
}
