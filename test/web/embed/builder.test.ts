import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { embedAddress, type Kind } from "../../../src/web/embed/embedAddress.js";
import { decoded, type Explorer, type SentPage, serveExplorer } from "../pages/site.js";

let site: Explorer;
let release: string;
beforeAll(async () => {
  site = await serveExplorer();
  release = (await site.store.reader()).release.hash.slice(0, 12);
});
afterAll(() => site.close());

/** The code that the page offers: element, frame, link. */
const codes = ({ html }: SentPage): readonly string[] =>
  [...html.matchAll(/<pre class="whole">([\s\S]*?)<\/pre>/g)].map(([, code = ""]) => decoded(code));

const builder = (parameters: Readonly<Record<string, string>>) =>
  site.page(`/embed?${new URLSearchParams(parameters)}`);

describe("the page that writes the code", () => {
  it("asks what to embed, with examples that can be", async () => {
    const { status, html, links } = await site.page("/embed");
    expect(status).toBe(200);
    expect(html).toContain('name="url"');
    const examples = links.filter((link) => link.startsWith("/embed?url="));
    expect(examples).toHaveLength(4);
    for (const example of examples) expect(codes(await site.page(example))).toHaveLength(3);
  });

  it("writes an element, a frame and a picture of a trace, pinned to the release", async () => {
    const page = await builder({
      url: "/trace?from=recommendation:taskforce-2015-24&to=METRIC,ALLIANCE&minStrength=ROW",
    });
    const address = "trace?from=recommendation:taskforce-2015-24&amp;to=METRIC,ALLIANCE&amp;minStrength=ROW";
    const [element, frame, link] = codes(page);
    expect(element).toBe(
      [
        `<script src="${site.url}/embed.js" async></script>`,
        `<cancer-policy-trace from="recommendation:taskforce-2015-24" to="METRIC,ALLIANCE" min-strength="ROW" release="${release}">`,
        `  <a href="${site.url}/${address}&amp;release=${release}">What recommendation 24 led to</a>`,
        "</cancer-policy-trace>",
      ].join("\n"),
    );
    expect(frame).toContain(`src="${site.url}/embed/${address}&amp;release=${release}"`);
    expect(link).toContain(`<img src="${site.url}/trace.svg?from=recommendation:taskforce-2015-24`);
    expect(link).toContain(`Release ${release}`);
    expect(page.html).toContain('<iframe class="preview" src="/embed/trace?from=');
  });

  it("writes code for whatever is current", async () => {
    const current = codes(await builder({ url: "/alliance/wessex", show: "latest" }));
    expect(current).toHaveLength(3);
    for (const code of current.slice(0, 2)) expect(code).not.toContain("release=");
  });

  it.each([
    "alliance:wessex",
    " /alliance/wessex ",
    "ORIGIN/alliance/wessex",
    "ORIGIN/embed/alliance/wessex",
    "/id/alliance:wessex",
    "/alliance/wessex#covers",
  ])("takes %j for an entity", async (url) => {
    const [element] = codes(await builder({ url: url.replace("ORIGIN", site.url) }));
    expect(element).toContain(`<cancer-policy-entity id="alliance:wessex" release="${release}">`);
  });

  it("takes the name of a saved query, whose variables become attributes", async () => {
    const [element] = codes(await builder({ url: "the-19-footprints" }));
    expect(element).toContain(`<cancer-policy-table query="the-19-footprints" release="${release}">`);
    const [other] = codes(await builder({ url: "/q/back-from-a-ccg?ccg=ccg:nhs-wiltshire&columns=x" }));
    expect(other).toBeUndefined();
    const [third] = codes(await builder({ url: "/q/back-from-a-ccg?ccg=ccg:nhs-wiltshire" }));
    expect(third).toContain('query="back-from-a-ccg" ccg="ccg:nhs-wiltshire"');
  });

  it("writes elements that ask for exactly what was asked for", async () => {
    for (const url of [
      "/alliance?sort=-population&name=W",
      "/gaps/stp-split",
      "/relation/covers?first=5",
      "/q/search?text=Wessex",
    ]) {
      const [element = ""] = codes(await builder({ url }));
      const [, kind = "", given = ""] = /<cancer-policy-(\w+) ([^>]*)>/.exec(element) ?? [];
      const attributes = [...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => ({
        name,
        value: decoded(value),
      }));
      const address =
        embedAddress(
          kind as Kind,
          attributes.filter(({ name }) => name !== "release"),
        ) ?? "";
      expect(decodeURIComponent(address)).toBe(`embed${url}`);
    }
  });

  it("keeps the release of a page that it was reached from", async () => {
    const { links } = await site.page(`/alliance/wessex?release=${release}`);
    const link = links.find((each) => each.startsWith("/embed?")) ?? "";
    expect(codes(await site.page(link))[0]).toContain(`id="alliance:wessex" release="${release}"`);
  });

  it.each([
    [404, { url: "https://example.org/" }, "There is nothing to embed at that address. Expected one below"],
    [404, { url: "/search?q=24" }, "/search cannot be embedded"],
    [404, { url: "alliance:wesex" }, "There is no alliance:wesex."],
    [404, { url: "the-19-footprint" }, "There is no saved query"],
    [400, { url: "/trace" }, "The address does not say what to show"],
    [400, { url: "/alliance", height: "tall" }, "height: expected a number from 120 to 4000"],
    [400, { url: "/alliance", height: "119" }, "height: expected"],
    [400, { url: "/alliance", height: "4001" }, "height: expected"],
    [400, { url: "/alliance", show: "old" }, "show: expected pinned or latest"],
    [404, { url: '"><script>alert(1)</script>' }, "There is nothing to embed"],
  ] as const)("answers %i to %j, above its form", async (status, parameters, message) => {
    const page = await builder(parameters);
    expect(page.status).toBe(status);
    expect(page.text).toContain(message);
    expect(page.html).toContain('name="url"');
    expect(page.html).not.toContain("<script>");
  });
});

describe("the attributes of an element", () => {
  const address = (kind: Kind, given: Readonly<Record<string, string>>) =>
    embedAddress(
      kind,
      Object.entries(given).map(([name, value]) => ({ name, value })),
    );

  it.each([
    [
      "trace",
      { from: "a:b", "min-strength": "ROW", "as-of": "all" },
      "embed/trace?from=a%3Ab&minStrength=ROW&asOf=all",
    ],
    [
      "trace",
      { from: "a:b", class: "x", id: "y", "data-z": "1", onclick: "f()", "_ngcontent-1": "" },
      "embed/trace?from=a%3Ab",
    ],
    ["trace", { to: "METRIC" }, null],
    ["entity", { id: "alliance:wessex", release: "abc" }, "embed/alliance/wessex?release=abc"],
    ["entity", { id: "wessex" }, null],
    ["entity", { id: "a:../../x" }, "embed/a/..%2F..%2Fx"],
    ["table", { query: "the-19-footprints" }, "embed/q/the-19-footprints"],
    ["table", { query: "x", variables: '{"id":"a:b","n":3}' }, "embed/q/x?id=a%3Ab&n=3"],
    ["table", { query: "x", variables: "nonsense" }, "embed/q/x"],
    ["table", { query: "x", variables: "null" }, "embed/q/x"],
    ["table", { page: "/alliance?sort=name", release: "abc" }, "embed/alliance?sort=name&release=abc"],
    ["table", { page: "//example.org/" }, "embed/example.org/"],
    ["table", {}, null],
  ] as const)("of a %s: %j", (kind, given, expected) => {
    expect(address(kind, given as Readonly<Record<string, string>>)).toBe(expected);
  });
});
