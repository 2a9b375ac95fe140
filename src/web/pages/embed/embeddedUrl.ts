import { entityPath, parseId } from "../../../model/identity.js";
import { changed } from "../parts/site.js";

/**
 * The path within the site that a reader means: a whole address of a page or of an embed, a path, the id of an entity, or the name of a saved query.
 * Null for addresses of other sites.
 * @param origin address of the site, without a slash at its end
 */
export function embeddedUrl(given: string, origin: string): string | null {
  const text = given.trim();
  if (parseId(text)) return entityPath(text);
  if (/^[a-z0-9-]+$/.test(text)) return `/q/${text}`;
  const path = text.startsWith("/") && !text.startsWith("//") ? text.replace(/#.*$/, "") : within(text, origin);
  return path === null ? null : changed(path.replace(/^\/embed(?=\/)/, ""), {});
}

/** The path of an address below the site's; the same by HTTP and HTTPS. */
function within(text: string, origin: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const [url, site] = [new URL(text), new URL(origin)];
  const base = site.pathname.replace(/\/$/, "");
  if (url.host !== site.host || !`${url.pathname}/`.startsWith(`${base}/`)) return null;
  return url.pathname.slice(base.length) + url.search;
}
