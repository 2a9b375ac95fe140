// npm run parts: writes a page for developers that shows each shared part of the pages in each of its states. It is a file, which no server sends.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { statesOf } from "./parts/states.mjs";
import { main, ROOT, setup } from "./setup.mjs";

const FOLDER = join(ROOT, ".cache");
const FILE = join(FOLDER, "parts.html");

await main(async () => {
  await setup();
  const pages = pathToFileURL(join(ROOT, "dist/web/pages/")).href;
  const [{ SiteContext }, { readPageAssets }] = await Promise.all([
    import(`${pages}parts/site.js`),
    import(`${pages}pageAssets.js`),
  ]);
  const parts = await statesOf(pages);
  const site = {
    publicPath: "",
    origin: "http://127.0.0.1:4000",
    release: "0".repeat(64),
    asOf: "2016-12-06",
    reportUrl: "mailto:errors@example.org",
    url: "/parts?first=10",
  };
  const sections = Object.entries(parts).map(([part, states]) =>
    h("section", { key: part }, [
      h("h2", { id: part }, part),
      ...Object.entries(states).flatMap(([state, { node, on = {} }]) => [
        h("h3", { class: "small mute" }, state),
        h("div", {}, h(SiteContext.Provider, { value: { ...site, ...on } }, node)),
      ]),
    ]),
  );
  const styles = readPageAssets().styles.map((/** @type {string} */ path) =>
    h("link", { rel: "stylesheet", href: relative(FOLDER, join(ROOT, "dist/web", path)) }),
  );
  const page = h("html", { lang: "en-GB" }, [
    h("head", {}, [h("meta", { charset: "utf-8" }), h("title", {}, "Parts of the pages"), ...styles]),
    h("body", {}, h("main", { class: "wrap" }, [h("h1", {}, "Parts of the pages"), ...sections])),
  ]);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, `<!doctype html>${renderToString(page)}`);
  console.log(pathToFileURL(FILE).href);
});
