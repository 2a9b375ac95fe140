import { expect, it } from "@jest/globals";
import { readConfig } from "../../../src/server/config.js";
import { pageRoutes } from "../../../src/web/pages/pageRoutes.js";
import { type Explorer, serveExplorer } from "./site.js";

const serveWith = (reportUrl: string | null): Promise<Explorer> =>
  serveExplorer({ routes: pageRoutes({ publicUrl: null, reportUrl }) });

const reportsOf = (links: readonly string[], start: string): readonly URL[] =>
  links.filter((href) => href.startsWith(start)).map((href) => new URL(href));

it("every evidence can be reported by mail, with page, quotation, place and release", async () => {
  const site = await serveWith("mailto:errors@example.org");
  const { links, html } = await site.page("/how-to-read");
  await site.close();
  const reports = reportsOf(links, "mailto:errors@example.org?");
  expect(reports).toHaveLength(html.match(/<figure>/g)?.length ?? 0);
  const [first] = reports;
  const body = first?.searchParams.get("body") ?? "";
  expect(first?.search).not.toContain("+");
  expect(body).toMatch(/^Page: http:\/\/\S+\/how-to-read$/m);
  expect(body).toMatch(/^Quotation: “.+” \(source:guidance-2016, Annex A.*\)$/m);
  expect(body).toMatch(/^Release: [0-9a-f]{64}$/m);
});

it("or by a form, whose own parameters stay", async () => {
  const site = await serveWith("https://example.org/new?labels=error");
  const { links } = await site.page("/search?q=who+covers+Swindon");
  await site.close();
  const [first] = reportsOf(links, "https://example.org/new?");
  expect(first?.searchParams.get("labels")).toBe("error");
  expect(first?.searchParams.get("title")).toBe("An error in the Cancer Policy Graph");
});

it("and nothing is offered where the operator takes no reports", async () => {
  const site = await serveWith(null);
  expect((await site.page("/how-to-read")).text).not.toContain("Report an error");
  await site.close();
});

it.each(["javascript:alert(1)", "errors@example.org", "mailto:", "ftp://example.org"])(
  "REPORT_URL is not %s",
  (url) => {
    expect(() => readConfig({ REPORT_URL: url })).toThrow("REPORT_URL");
  },
);
