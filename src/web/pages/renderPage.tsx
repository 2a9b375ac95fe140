import type { ComponentChild } from "preact";
import { renderToString } from "preact-render-to-string";
import type { View } from "./page.js";
import type { PageAssets } from "./pageAssets.js";
import { Layout } from "./pageLayout.js";
import { type Site, SiteContext } from "./parts/site.js";

/** The HTML of something that is shown within a site. */
export const renderWithin = (site: Site, shown: ComponentChild): string =>
  renderToString(<SiteContext.Provider value={site}>{shown}</SiteContext.Provider>);

/** The HTML of a page. */
export const renderPage = ({ body, ...view }: View, site: Site, assets: PageAssets): string =>
  `<!doctype html>${renderWithin(
    site,
    <Layout {...view} assets={assets}>
      {body}
    </Layout>,
  )}`;
