import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { statesOf } from "../../scripts/parts/states.mjs";

const SOURCES = new URL("../../src/web/pages/parts/", import.meta.url);
const COMPILED = new URL("../../dist/web/pages/", import.meta.url).href;

type States = Readonly<Record<string, Readonly<Record<string, { readonly node: VNode; readonly on?: object }>>>>;

/** The shared parts that show something: files that export a component. */
const shown = readdirSync(SOURCES)
  .filter((name) => name.endsWith(".tsx"))
  .filter((name) => /^export function [A-Z]/m.test(readFileSync(new URL(name, SOURCES), "utf8")))
  .map((name) => name.replace(".tsx", ""));

it("npm run parts shows every shared part, and each of its states can be rendered", async () => {
  const parts = (await statesOf(COMPILED)) as States;
  expect(Object.keys(parts).sort()).toEqual(shown.sort());
  const { SiteContext } = await import(`${COMPILED}parts/site.js`);
  const site = { publicPath: "", origin: "http://127.0.0.1", release: "", asOf: "2016-12-06", url: "/" };
  for (const states of Object.values(parts))
    for (const { node, on } of Object.values(states))
      expect(() => renderToString(h(SiteContext.Provider, { value: { ...site, ...on } }, node))).not.toThrow();
});
