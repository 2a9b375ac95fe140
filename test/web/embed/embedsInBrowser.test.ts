import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { hasBrowser, openBrowser } from "../browser.js";
import { overflowing, violations } from "../pages/reading.js";
import { type Explorer, serveExplorer } from "../pages/site.js";
import { EMBEDS } from "./addressesOfEmbeds.js";
import { type HostSite, serveHost } from "./hostSite.js";

jest.setTimeout(240_000);

const WIDE = { width: 1000, height: 900 };
const FROM = "recommendation:taskforce-2015-24";
const TRACE = `<cancer-policy-trace from="${FROM}" to="METRIC" min-strength="INFERRED"><a href="/own">What it led to</a></cancer-policy-trace>`;
const ENTITY = `<cancer-policy-entity id="alliance:wessex"><a href="/own">Wessex</a></cancer-policy-entity>`;
const TABLE = `<cancer-policy-table query="the-19-footprints" columns="name,region.name"><a href="/own">The 19</a></cancer-policy-table>`;

(hasBrowser ? describe : describe.skip)("on a page of another origin", () => {
  let site: Explorer;
  let host: HostSite;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** What the console says besides the browser's own lines about requests that failed and frames without scripts, and exceptions. */
  let troubles: string[];
  let script: string;
  let strict: Readonly<Record<string, string>>;

  const watch = (watched: BrowserContext): void => {
    watched.on("weberror", (error) => troubles.push(error.error().message));
    watched.on("console", (message) => {
      if (!/^Failed to load resource|^Blocked script execution in .* is sandboxed/.test(message.text()))
        troubles.push(message.text());
    });
  };
  /** Nothing needs to be scrolled to the side. */
  const expectWidth = async (): Promise<void> =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  /** Declares the tests of what is open: its colours, and its width by `expectFit`. */
  const canBeReadByAll = (expectFit: () => Promise<void>): void => {
    it.each(["light", "dark"] as const)("axe finds nothing wrong in %s colours", async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
    });

    it("a width of 320 pixels is enough", async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await expectFit();
      await page.setViewportSize(WIDE);
    });
  };
  const open = async (body: string, { head = script, headers = strict } = {}): Promise<void> => {
    await page.goto(host.put({ body, head, headers }));
  };
  /** The shown title of an element. */
  const title = (name: string) => page.locator(`${name} h1`);

  beforeAll(async () => {
    [site, host, browser] = await Promise.all([serveExplorer({ cache: true }), serveHost(), openBrowser()]);
    script = `<script src="${site.url}/embed.js" async></script>`;
    strict = {
      "content-security-policy": `default-src 'none'; script-src ${site.url}; connect-src ${site.url} ${host.origin}; img-src data:; require-trusted-types-for 'script'`,
    };
    troubles = [];
    context = await browser.newContext({ viewport: WIDE, reducedMotion: "reduce", colorScheme: "light" });
    watch(context);
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await site?.close();
  });
  afterEach(() => expect(troubles.splice(0)).toEqual([]));

  describe("three elements, under a policy that allows scripts and data of the server only", () => {
    beforeAll(async () => {
      await open(TRACE + ENTITY + TABLE);
      for (const name of ["trace", "entity", "table"]) await title(`cancer-policy-${name}`).waitFor();
    });

    it("show what they are asked for, in place of what stood within them", async () => {
      expect(await title("cancer-policy-trace").innerText()).toBe("What recommendation 24 led to");
      expect(await page.locator("cancer-policy-trace svg").first().isVisible()).toBe(true);
      expect(await page.locator("cancer-policy-entity table").first().innerText()).toContain("2.5 million");
      expect(await page.locator("cancer-policy-table tbody tr").count()).toBe(19);
      expect(await page.getByText("What it led to", { exact: true }).isVisible()).toBe(false);
    });

    canBeReadByAll(expectWidth);

    it("are articles with headings below the page's own", async () => {
      await page.getByRole("article", { name: "What recommendation 24 led to" }).waitFor();
      const { nodes } = await (await context.newCDPSession(page)).send("Accessibility.getFullAXTree");
      const headings = nodes
        .filter(({ role }) => role?.value === "heading")
        .map(({ name, properties }) => [name?.value, properties?.find((each) => each.name === "level")?.value.value]);
      expect(headings.sort((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
        ["Properties", 3],
        ["Somebody’s page", 1],
        ["The 19 footprints of December 2016", 2],
        ["Wessex", 2],
        ["What recommendation 24 led to", 2],
      ]);
    });

    it("print the words behind every line", async () => {
      const quotation = page.locator("cancer-policy-trace blockquote").first();
      expect(await quotation.isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await quotation.evaluate((each) => each.getBoundingClientRect().height)).toBeGreaterThan(10);
      await page.emulateMedia({ media: "screen" });
    });

    it("use the system's colours where it forces them", async () => {
      await page.emulateMedia({ forcedColors: "active" });
      const color = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((each) => getComputedStyle(each).backgroundColor);
      expect(await color("cancer-policy-trace .embed")).toBe("rgb(255, 255, 255)");
      await page.emulateMedia({ forcedColors: "none" });
    });

    it("lead from a box to its words, by keyboard too", async () => {
      await page.locator("cancer-policy-trace .pic a").nth(1).click();
      const item = page.locator("cancer-policy-trace li#h2");
      expect(await item.locator("blockquote").first().isVisible()).toBe(true);
      expect(await item.evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement === each)).toBe(true);
      expect(new URL(page.url()).hash).toBe("");
      await page.locator("cancer-policy-entity summary", { hasText: "Is in (1 region)" }).focus();
      await page.keyboard.press("Enter");
      expect(
        await page
          .locator("cancer-policy-entity details[open]", { hasText: "Is in (1 region)" })
          .getByRole("link", { name: "South" })
          .isVisible(),
      ).toBe(true);
    });
  });

  it("the page chooses colours, text size and parts, and its own do not reach in", async () => {
    const style = `<style>html{font-size:62.5%}p{text-transform:uppercase}main{letter-spacing:3px;line-height:3}
      cancer-policy-trace{--cancer-policy-accent:rgb(0,100,0);--cancer-policy-text-size:20px;color-scheme:dark}
      cancer-policy-trace::part(title){font-size:30px}</style>`;
    await open(TRACE + ENTITY, { head: script + style, headers: {} });
    await title("cancer-policy-trace").waitFor();
    await title("cancer-policy-entity").waitFor();
    const styleOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((each) => {
          const { color, fontSize, letterSpacing, textTransform, backgroundColor, lineHeight } = getComputedStyle(each);
          return { color, fontSize, letterSpacing, textTransform, backgroundColor, lineHeight };
        });
    expect(await styleOf("cancer-policy-trace h1 a")).toMatchObject({ color: "rgb(0, 100, 0)", fontSize: "30px" });
    expect(await styleOf("cancer-policy-trace .embed > p")).toMatchObject({
      fontSize: "20px",
      letterSpacing: "normal",
      textTransform: "none",
      lineHeight: "30px",
    });
    expect(await styleOf("cancer-policy-entity .embed")).toMatchObject({
      fontSize: "16px",
      backgroundColor: "rgb(251, 250, 246)",
    });
    // Dark where the page is, whatever the system's colours are.
    expect((await styleOf("cancer-policy-trace .embed")).backgroundColor).toBe("rgb(23, 21, 26)");
  });

  it("elements follow their attributes, and load nothing again where they are moved", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await open(ENTITY);
    await title("cancer-policy-entity").waitFor();
    const before = asked.length;
    await page.locator("cancer-policy-entity").evaluate((each) => document.body.append(each));
    await page.locator("cancer-policy-entity").evaluate((each) => each.setAttribute("data-x", "1"));
    expect(await title("cancer-policy-entity").innerText()).toBe("Wessex");
    expect(asked.length).toBe(before);
    await page.locator("cancer-policy-entity").evaluate((each) => each.setAttribute("id", "alliance:thames-valley"));
    await page.locator("cancer-policy-entity h1", { hasText: "Thames Valley" }).waitFor();
    page.removeAllListeners("request");
  });

  it("elements that are removed stop loading, and show when they are added again", async () => {
    await page.route("**/embed/alliance/wessex", async (route) => {
      await new Promise((resolve) => setImmediate(resolve));
      await route.continue().catch(() => undefined);
    });
    await open("<div></div>");
    await page.waitForFunction(() => customElements.get("cancer-policy-entity"));
    const stopped = page.waitForEvent("requestfailed");
    await page.evaluate(() => {
      const element = document.createElement("cancer-policy-entity");
      element.id = "alliance:wessex";
      document.querySelector("div")?.append(element);
      Object.assign(window, { kept: element });
      element.remove();
    });
    expect((await stopped).url()).toContain("/embed/alliance/wessex");
    await page.unroute("**/embed/alliance/wessex");
    await page.evaluate(() => {
      const { kept } = window as unknown as { kept: Element };
      for (let i = 0; i < 5; i++) {
        document.querySelector("div")?.append(kept);
        if (i < 4) kept.remove();
      }
    });
    await title("cancer-policy-entity").waitFor();
  });

  it("elements that are removed are forgotten", async () => {
    await open("<div></div>");
    await page.waitForFunction(() => customElements.get("cancer-policy-entity"));
    await page.evaluate(async () => {
      const refs: WeakRef<Element>[] = [];
      for (let i = 0; i < 20; i++) {
        const element = document.createElement("cancer-policy-entity");
        element.id = "alliance:wessex";
        document.querySelector("div")?.append(element);
        refs.push(new WeakRef(element));
        // Some are removed while they load, some when they are there.
        if (i % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
        element.remove();
      }
      Object.assign(window, { refs });
    });
    await page.waitForLoadState("networkidle");
    const session = await context.newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const left = await page.evaluate(
      () => (window as unknown as { refs: readonly WeakRef<Element>[] }).refs.filter((each) => each.deref()).length,
    );
    // The last ones may still be on the stack of the engine.
    expect(left).toBeLessThanOrEqual(2);
  });

  describe("what cannot be shown leaves the page as it is, with a quiet message and a link", () => {
    const own = (name: string) => page.locator(`cancer-policy-${name}`).getByText("Own", { exact: true });
    const says = async (name: string): Promise<string> => {
      const article = page.locator(`cancer-policy-${name} article`);
      await article.waitFor();
      expect(await own(name).isVisible()).toBe(true);
      return article.innerText();
    };

    it("an id that nothing has: what is near", async () => {
      await open(`<cancer-policy-entity id="alliance:wesex"><a href="/own">Own</a></cancer-policy-entity>`);
      expect(await says("entity")).toContain("There is no alliance:wesex.");
      expect(await page.getByRole("link", { name: "Wessex" }).getAttribute("href")).toBe(`${site.url}/alliance/wessex`);
    });

    it.each([
      ["no server", (): string => `server="http://127.0.0.1:1"`, "It cannot be reached at the moment."],
      ["another server", (): string => `server="${host.origin}"`, "What was expected is not at its address."],
      ["no address", (): string => `server="javascript:alert(1)"`, "It is not said which server to ask."],
      ["an address that is none", (): string => `server="http://["`, "It is not said which server to ask."],
    ])("%s", async (_, attribute, reason) => {
      const body = `<cancer-policy-trace from="${FROM}" ${attribute()}><a href="/own">Own</a></cancer-policy-trace>`;
      await open(body, { headers: {} });
      expect(await says("trace")).toContain(reason);
    });

    it("nothing that says what to show", async () => {
      await open(`<cancer-policy-trace><a href="/own">Own</a></cancer-policy-trace>`);
      expect(await says("trace")).toContain("It is not said what to show.");
    });

    it("no network", async () => {
      await open("<div></div>");
      await page.waitForFunction(() => customElements.get("cancer-policy-trace"));
      await context.setOffline(true);
      await page.locator("div").evaluate((each, from) => {
        const element = document.createElement("cancer-policy-trace");
        element.setAttribute("from", from);
        element.append(Object.assign(document.createElement("a"), { href: "/own", textContent: "Own" }));
        each.append(element);
      }, FROM);
      expect(await says("trace")).toContain("It cannot be reached at the moment.");
      await context.setOffline(false);
      const link = page.locator("cancer-policy-trace article a");
      expect(await link.getAttribute("href")).toBe(`${site.url}/trace?from=${encodeURIComponent(FROM)}`);
    });

    it.each([
      [429, "60", "It has been asked too often."],
      [503, "60", "It is not ready at the moment."],
      [500, "", "What was expected is not at its address."],
    ])("status %i", async (status, wait, reason) => {
      const headers = {
        "access-control-allow-origin": "*",
        "access-control-expose-headers": "retry-after",
        "retry-after": wait,
      };
      await page.route("**/embed/**", (route) =>
        route.fulfill({ status, headers, contentType: "application/json", body: "{}" }),
      );
      await open(`<cancer-policy-entity id="alliance:wessex"><a href="/own">Own</a></cancer-policy-entity>`);
      expect(await says("entity")).toContain(reason);
      await page.unroute("**/embed/**");
    });

    it("a server that is busy for a moment is asked again", async () => {
      const headers = {
        "access-control-allow-origin": "*",
        "access-control-expose-headers": "retry-after",
        "retry-after": "1",
      };
      // Without a media type, browsers take it for XML, and show that it is none with styles of their own.
      await page.route("**/embed/**", (route) => route.fulfill({ status: 503, headers, body: "" }), { times: 1 });
      await open(ENTITY);
      await title("cancer-policy-entity").waitFor();
    });

    it("nothing in an answer becomes code of the page", async () => {
      const evil = `<main class="embed"><h1 id="title">Evil</h1><script>window.evil=1</script><img src="x" onerror="window.evil=1"><p onclick="window.evil=1">Text</p><a href="javascript:window.evil=1">Go</a><svg><set attributeName="href" to="javascript:1"/></svg><x-y></x-y></main>`;
      const headers = { "access-control-allow-origin": "*" };
      await page.route("**/embed/**", (route) =>
        route.fulfill({ status: 200, headers, contentType: "text/html", body: evil }),
      );
      await open(ENTITY, { headers: {} });
      await title("cancer-policy-entity").waitFor();
      const html = await page.locator("cancer-policy-entity article").evaluate((each) => each.innerHTML);
      expect(html).toBe(
        '<h1 id="title" part="title" aria-level="2">Evil</h1><p part="text">Text</p><a>Go</a><svg></svg>',
      );
      expect(await page.evaluate(() => "evil" in window)).toBe(false);
      await page.unroute("**/embed/**");
    });
  });

  it("without script, the link within an element is there, and the picture", async () => {
    const without = await browser.newContext({ javaScriptEnabled: false, viewport: WIDE });
    const plain = await without.newPage();
    const picture = `<a href="${site.url}/trace?from=${FROM}"><img src="${site.url}/trace.svg?from=${FROM}" alt="What recommendation 24 led to"></a>`;
    await plain.goto(host.put({ head: script, body: TRACE + picture }));
    expect(await plain.getByRole("link", { name: "What it led to" }).isVisible()).toBe(true);
    const image = plain.getByRole("img", { name: "What recommendation 24 led to" });
    expect(await image.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBeGreaterThan(400);
    await without.close();
  });

  describe("in a frame", () => {
    const frame = (sandbox: string, hash = "") =>
      `<iframe title="A trace" width="600" height="300" sandbox="${sandbox}" src="${site.url}/embed/trace?from=${FROM}&to=METRIC&minStrength=INFERRED${hash}"></iframe>`;
    const within = () => page.frameLocator("iframe");

    it.each(["", "allow-scripts"])(
      "at an origin of its own (sandbox=%j) it has its styles and all its words",
      async (sandbox) => {
        await open(frame(sandbox), { head: "", headers: {} });
        const main = within().locator("main.embed");
        await main.waitFor();
        expect(await main.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe("rgb(251, 250, 246)");
        await within().locator("summary", { hasText: "as a list" }).click();
        expect(await within().locator("blockquote").first().isVisible()).toBe(true);
        // A line's number leads to its words.
        await within().locator(".pic a").first().click();
        expect(await within().locator("li#h1").isVisible()).toBe(true);
      },
    );

    it("tells its height to any page, and to WordPress whose frame it is", async () => {
      const listen = `<script>window.heard=[];addEventListener("message",({data,origin})=>heard.push({...data,origin}))</script>`;
      await open(frame("allow-scripts", "#?secret=Abc123"), { head: listen, headers: {} });
      await page.waitForFunction(() => (window as unknown as { heard: readonly object[] }).heard.length > 0);
      const [heard] = await page.evaluate(() => (window as unknown as { heard: readonly { value: number }[] }).heard);
      expect(heard).toMatchObject({ message: "height", secret: "Abc123", origin: "null" });
      expect(heard?.value).toBeGreaterThan(200);
      await within().locator("h1 a").click();
      await page.waitForFunction(() =>
        (window as unknown as { heard: readonly { message: string; value: unknown; secret: string }[] }).heard.some(
          ({ message, value, secret }) =>
            message === "link" && String(value).includes("/trace?from=") && secret === "Abc123",
        ),
      );
    });

    it("grows with what it shows where the script is on the page", async () => {
      await open(frame("allow-scripts"), { headers: {} });
      await page.waitForFunction(() => Number(document.querySelector("iframe")?.height) > 320);
      const before = await page.evaluate(() => Number(document.querySelector("iframe")?.height));
      await within().locator("summary", { hasText: "as a list" }).click();
      await page.waitForFunction((least) => Number(document.querySelector("iframe")?.height) > least + 100, before);
      await within().locator("summary", { hasText: "as a list" }).click();
      await page.waitForFunction((most) => Number(document.querySelector("iframe")?.height) <= most, before);
    });

    it("frames of others are left as they are", async () => {
      const other = host.put({
        body: `<script>setInterval(()=>parent.postMessage({message:"height",value:999},"*"),20)</script>`,
        headers: {},
      });
      await open(`<iframe title="Another" height="100" src="${other}"></iframe>`, { headers: {} });
      await page.waitForFunction(() => customElements.get("cancer-policy-trace"));
      await page.frameLocator("iframe").locator("h1").waitFor();
      // The script of the page listens already, and before this, so it has heard what is heard here.
      await page.evaluate(
        () => new Promise<void>((resolve) => addEventListener("message", () => resolve(), { once: true })),
      );
      expect(await page.evaluate(() => document.querySelector("iframe")?.height)).toBe("100");
    });

    it("elements load on a page that itself has no origin", async () => {
      const inner = host.put({ head: script, body: ENTITY, headers: strict });
      await open(`<iframe title="A page" width="800" height="600" sandbox="allow-scripts" src="${inner}"></iframe>`, {
        headers: {},
      });
      await within().locator("cancer-policy-entity h1").waitFor();
    });

    it("links open apart from the frame", async () => {
      await open(frame("allow-scripts allow-popups allow-popups-to-escape-sandbox"), { head: "", headers: {} });
      const opened = context.waitForEvent("page");
      await within().locator("h1 a").click();
      const tab = await opened;
      await tab.locator("h1", { hasText: "What recommendation 24 led to" }).waitFor();
      await tab.close();
    });
  });

  describe.each([...EMBEDS, "/embed/alliance/wesex"])("the document of %s", (address) => {
    beforeAll(async () => {
      await page.goto(site.url + address);
    });

    canBeReadByAll(async () => expect(await overflowing(page)).toEqual([]));
  });

  describe("the page that writes the code", () => {
    beforeAll(async () => {
      await page.goto(`${site.url}/embed?url=${encodeURIComponent(`/trace?from=${FROM}`)}`);
      await page.frameLocator("iframe.preview").locator("h1").waitFor();
    });

    canBeReadByAll(expectWidth);

    it("writes code that works as it stands", async () => {
      const codes = await page.locator("pre.whole").allInnerTexts();
      for (const [index, ready] of ["cancer-policy-trace h1", "iframe", "img"].entries()) {
        await open(codes[index] ?? "", { head: "", headers: {} });
        await page.locator(ready).waitFor();
      }
    });
  });
});
