import type { HeadLink } from "../page.js";
import { dayParameter } from "../parts/day.js";
import { changed, queryString, type Site } from "../parts/site.js";

/** Where programs that show links as what they lead to, such as blogs, learn how to embed a page (oEmbed's discovery). */
export function oembedLink({ origin, url, asOf }: Site): HeadLink {
  const page = origin + changed(url, { asOf: dayParameter(asOf) });
  return { rel: "alternate", type: "application/json+oembed", href: `${origin}/oembed${queryString({ url: page })}` };
}
