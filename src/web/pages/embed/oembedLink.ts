import type { HeadLink } from "../page.js";
import { queryString, type Site } from "../parts/site.js";
import { addressOf } from "../parts/take.js";

/** Where programs that show links as what they lead to, such as blogs, learn how to embed a page (oEmbed's discovery). */
export function oembedLink(site: Site): HeadLink {
  const href = `${site.origin}/oembed${queryString({ url: addressOf(site) })}`;
  return { rel: "alternate", type: "application/json+oembed", href };
}
