import type { BrowserContext, Page } from "playwright-core";
import type { Api } from "../support/api.js";
import { PUBLIC_PATH, proxyTo } from "../support/proxy.js";
import { openBrowser, watch } from "./browser.js";
import { serveExplorer } from "./pages/site.js";
import { type Playground, playgroundOn } from "./playgroundPage.js";

/** A reader's visit to the pages: one server, one browser and one page, which tests go on from where the last one left it. */
export interface Visit {
  readonly api: Api;
  /** Address of the server as the browser reaches it, through the proxy. */
  readonly url: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly playground: Playground;
  /** What went wrong behind the reader's back (`watch`). */
  readonly troubles: string[];
  end(): Promise<void>;
}

/** Begins a visit, in dark colours, at the playground, behind a proxy that serves it under a path. */
export async function beginVisit(): Promise<Visit> {
  const [api, browser] = await Promise.all([serveExplorer({ publicPath: PUBLIC_PATH }), openBrowser()]);
  const proxy = await proxyTo(api.url);
  const url = proxy.origin + PUBLIC_PATH;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: "dark" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: proxy.origin });
  const troubles = watch(context, `${url}/`);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const playground = playgroundOn(page, `${url}/playground`);
  await playground.open();
  const end = async (): Promise<void> => {
    await browser.close();
    await proxy.close();
    await api.close();
  };
  return { api, url, context, page, playground, troubles, end };
}
