import { renderToString } from "preact-render-to-string";
import type { View } from "./page.js";
import type { PageAssets } from "./pageAssets.js";
import { Layout } from "./pageLayout.js";
import { type Site, SiteContext } from "./parts/site.js";

/** The HTML of a page. */
export const renderPage = ({ body, ...view }: View, site: Site, assets: PageAssets): string =>
  `<!doctype html>${renderToString(
    <SiteContext.Provider value={site}>
      <Layout {...view} assets={assets}>
        {body}
      </Layout>
    </SiteContext.Provider>,
  )}`;
