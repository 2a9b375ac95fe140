import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { PUBLIC_PATH } from "../../support/proxy.js";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

const R = (number: number) => `recommendation:taskforce-2015-${number}`;

describe("a name or a number in place of an id", () => {
  it.each([
    ["/trace?from=Swindon", "/trace?from=ccg:nhs-swindon"],
    ["/trace?from=recommendation+24&minStrength=ROW", `/trace?from=${R(24)}&minStrength=ROW`],
    ["/trace.svg?from=24", `/trace.svg?from=${R(24)}`],
    ["/compare?a=24&b=25&asOf=all", `/compare?a=${R(24)}&b=${R(25)}&asOf=all`],
    ["/paths?from=24&to=one-year+survival", `/paths?from=${R(24)}&to=metric:one-year-survival`],
    [`/paths?from=${R(24)}&to=One-Year+Survival`, `/paths?from=${R(24)}&to=metric:one-year-survival`],
  ])("leads on to the address with ids: %s", async (path, there) => {
    const { status, headers } = await site.page(path);
    expect([status, headers.get("location")]).toEqual([303, there]);
    expect((await site.page(there)).status).toBe(200);
  });

  // An alliance of 2016 and the strategic clinical network before it bear the name.
  it("that several bear is answered with each of them and the reason", async () => {
    const { status, text, links } = await site.page("/compare?a=24&b=Wessex");
    expect(status).toBe(300);
    expect(text).toContain("Which one do you mean? Several things are called “Wessex”.");
    expect(text).toContain("Wessex, alliance “Wessex” is its name.");
    for (const id of ["alliance:wessex", "cancer-network:wessex"])
      expect(links).toContain(`/compare?a=${R(24)}&b=${id}`);
  });

  it("that nothing bears is answered with what is near, and with the search", async () => {
    const { status, text, links } = await site.page("/trace?from=62+day");
    expect(status).toBe(404);
    expect(text).toContain("Nothing is called “62 day” on 2016-12-06.");
    expect(links).toContain("/trace?from=metric:62-day-wait");
    expect(links).toContain("/search?q=62+day");
  });

  it("is no way for markup, nor for long texts", async () => {
    const evil = encodeURIComponent('"><script>alert(1)</script>');
    for (const path of [`/trace?from=${evil}`, `/compare?a=${evil}&b=24`, `/paths?from=24&to=${evil}`]) {
      const { status, html } = await site.page(path);
      expect([status, html.includes("<script>alert")]).toEqual([404, false]);
    }
    const long = await site.page(`/trace?from=${"x".repeat(5_000)}`);
    expect([long.status, long.text.length < 1_000]).toEqual([400, true]);
  });
});

it("is kept under the path of a proxy", async () => {
  const behind = await serveExplorer({ publicPath: PUBLIC_PATH });
  const { headers } = await behind.page("/trace?from=Swindon");
  expect(headers.get("location")).toBe(`${PUBLIC_PATH}/trace?from=ccg:nhs-swindon`);
  await behind.close();
});

describe("every form", () => {
  it.each(["/", "/trace", "/trace?from=ccg:nhs-swindon", "/compare", "/paths", "/alliance", "/search?q=Swindon"])(
    "keeps the release and the day: %s",
    async (path) => {
      const hash = (await site.store.reader()).release.hash.slice(0, 12);
      const { html } = await site.page(`${path}${path.includes("?") ? "&" : "?"}release=${hash}&asOf=2016-01-01`);
      const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
      expect(forms.length).toBeGreaterThan(0);
      for (const form of forms) {
        expect(form).toContain(`<input type="hidden" name="release" value="${hash}"`);
        expect(form).toContain('<input type="hidden" name="asOf" value="2016-01-01"');
      }
    },
  );

  it("of days keeps the release, and has days of its own", async () => {
    const hash = (await site.store.reader()).release.hash.slice(0, 12);
    const { html } = await site.page(`/time?release=${hash}`);
    const forms = html.match(/<form class="choose"[\s\S]*?<\/form>/g) ?? [];
    expect(forms).toHaveLength(2);
    for (const form of forms) {
      expect(form).toContain('name="release"');
      expect(form).not.toContain('name="asOf"');
    }
  });
});
