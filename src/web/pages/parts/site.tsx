import { type ComponentChildren, createContext, type PartialAnchorHTMLAttributes } from "preact";
import { useContext } from "preact/hooks";

/** What all parts of a page may need to know. */
export interface Site {
  /** Path under which a proxy serves the server; empty if there is none. */
  readonly publicPath: string;
  /** Address under which clients reach the server, without a slash at its end. */
  readonly origin: string;
  /** Hash of the release that answered. */
  readonly release: string;
  /** The day as of which the page shows the graph, ISO 8601; null: all times. Undefined where the page does not depend on a day. */
  readonly asOf: string | null | undefined;
  /** Where readers report errors: a `mailto:` address or a form that takes `title` and `body`; left out where the operator set none. */
  readonly reportUrl?: string | null;
  /** The release that the page's address names; undefined: whatever is current. */
  readonly pinned?: string | undefined;
  /** Whether the page stands within a page of others, so that links are whole addresses and open apart from it. */
  readonly isEmbedded?: boolean;
  /** Whether others can embed what the page shows. */
  readonly canBeEmbedded?: boolean;
  /** Path and query string of the page, without `publicPath`. */
  readonly url: string;
}

/** The site that a page is rendered for. */
export const SiteContext = createContext<Site | null>(null);

/** The site that a part is rendered in. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error("A part of a page is rendered outside of a site.");
  return site;
}

/** A query string from parameters; those that are null or undefined are left out. Empty if none is left. */
export function queryString(parameters: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(given).toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** The parameters of an address. One that occurs several times, as those of a form's boxes do, has its values separated by commas. */
export function parametersOf(url: string): Readonly<Record<string, string>> {
  const { searchParams } = new URL(url, "http://localhost");
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name).join(",")]));
}

/** A path with some of its parameters changed; null removes one. */
export function changed(url: string, changes: Readonly<Record<string, string | number | null>>): string {
  const { pathname, hash } = new URL(url, "http://localhost");
  return pathname + queryString({ ...parametersOf(url), ...changes }) + hash;
}

/** Address of a path within the site, as links have it. */
export const addressIn = ({ isEmbedded, origin, publicPath }: Site, path: string): string =>
  (isEmbedded ? origin : publicPath) + path;

/** Attributes of links that lead out of an embed, so that what they lead to does not open in the embed's frame. */
export const linkTarget = ({ isEmbedded }: Site) => (isEmbedded ? { target: "_blank", rel: "noopener" } : {});

type LinkProps = Omit<PartialAnchorHTMLAttributes<HTMLAnchorElement>, "href" | "role"> & {
  /** Path within the site, with its query string; it is put under the path of the proxy. */
  readonly to: string;
  readonly children?: ComponentChildren;
};

/** A link within the site. A page of a release that its address names leads to pages of the same release. */
export function Link({ to, children, ...rest }: LinkProps) {
  const site = useSite();
  const { pinned } = site;
  const path = pinned === undefined || parametersOf(to).release !== undefined ? to : changed(to, { release: pinned });
  return (
    <a href={addressIn(site, path)} {...rest} {...linkTarget(site)}>
      {children}
    </a>
  );
}
