import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Browser } from "playwright-core";
import { hasBrowser, openBrowser } from "../web/browser.js";
import { type HostSite, serveHost } from "../web/embed/hostSite.js";
import { type Explorer, serveExplorer } from "../web/pages/site.js";
import { blocksOf } from "./blocks.js";

jest.setTimeout(120_000);

const SERVER = "http://127.0.0.1:4000";
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = read("docs/embed.md");
const named = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([name]) => name))].sort();

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

it("docs/embed.md names every property of themes that there is, and no other", () => {
  const styles =
    ["tokens", "embed"].map((name) => read(`src/web/styles/${name}.css`)).join("") +
    read("src/web/embed/shadowStyles.ts");
  const own = named(styles, /--cancer-policy-[a-z0-9]+(-[a-z0-9]+)*/g).filter(
    (name) => name !== "--cancer-policy-unit",
  );
  expect(named(page, /--cancer-policy-[a-z0-9]+(-[a-z0-9]+)*/g)).toEqual(own);
});

it("docs/embed.md names every part", () => {
  const code = read("src/web/embed/shadowParts.ts") + read("src/web/embed/embedElement.ts");
  const parts = [...code.matchAll(/^ {2}\["[^"]*", "(\w+)"\]|setAttribute\("part", "(\w+)"\)/gm)].map(
    ([, a, b]) => a ?? b,
  );
  const [, line = ""] = /^Parts for `::part\(\)`: (.*)$/m.exec(page) ?? [];
  expect([...line.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual([...new Set(parts)].sort());
});

it.each([...page.matchAll(/^curl '([^']*)'$/gm)].map(([, address = ""]) => address))(
  "%s is answered",
  async (address) => {
    expect((await fetch(address.replaceAll(SERVER, site.url))).status).toBe(200);
  },
);

const examples = [
  ...blocksOf("embed.md").flatMap(({ language, text }) => (language === "html" ? [text] : [])),
  read("examples/static-site/index.html"),
];

(hasBrowser ? describe : describe.skip)("the examples of HTML in docs/embed.md and examples/static-site", () => {
  let browser: Browser;
  let host: HostSite;
  beforeAll(async () => {
    [browser, host] = await Promise.all([openBrowser(), serveHost()]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it("are several", () => expect(examples.length).toBeGreaterThanOrEqual(6));

  it.each(examples)("%s", async (example) => {
    const tab = await browser.newPage();
    const troubles: string[] = [];
    tab.on("pageerror", ({ message }) => troubles.push(message));
    tab.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    await tab.goto(host.put({ body: example.replaceAll(SERVER, site.url) }));
    for (const element of await tab.locator("cancer-policy-trace, cancer-policy-entity, cancer-policy-table").all()) {
      await element.locator("h1").waitFor();
      await element.locator("footer").waitFor();
    }
    for (const frame of await tab.locator("iframe").all())
      await frame.contentFrame().locator("main.embed footer").waitFor();
    for (const image of await tab.locator("img:visible").all())
      await tab.waitForFunction((each) => (each as HTMLImageElement).naturalWidth > 0, await image.elementHandle());
    expect(troubles).toEqual([]);
    await tab.close();
  });
});
