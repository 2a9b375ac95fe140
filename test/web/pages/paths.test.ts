import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Explorer, serveExplorer } from "./site.js";

const PATHS = "/paths?from=recommendation:taskforce-2015-24&to=metric:one-year-survival";

let site: Explorer;

beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

it("shows every chain between two, the strongest first, with the words of every hop", async () => {
  const { status, text } = await site.page(PATHS);
  expect(status).toBe(200);
  expect(text).toContain("How recommendation 24 is linked to One-year survival");
  expect(text).toContain("There are 3 chains, the strongest first, then the shortest.");
  for (const ambition of [
    "has the ambition Increase in one-year survival",
    "has the ambition Reduction in CCG variation in one year survival",
    "has the ambition Reduction in survival deficit for older people",
  ])
    expect(text).toContain(`${ambition} ▲ weakest hop`);
  expect(text).toContain("“Increase in one-year survival (75% by 2020)”");
});

it("leaves out weaker chains where asked", async () => {
  const { status, text } = await site.page(`${PATHS}&minStrength=ROW`);
  expect(status).toBe(200);
  expect(text).toContain("No chain of links that a trace follows leads from one to the other.");
});

it("is a file too", async () => {
  const { status, html } = await site.page(PATHS.replace("/paths", "/paths.csv"));
  expect(status).toBe(200);
  // Three chains of four hops; some hops have two quotations.
  expect(html.split("\r\n").filter((line) => line.includes("DELIVERED_BY"))).toHaveLength(3);
});

it("asks for both ends where one is missing", async () => {
  const { status, html } = await site.page("/paths?from=recommendation:taskforce-2015-24");
  expect(status).toBe(200);
  expect(html).toContain('value="recommendation:taskforce-2015-24"');
});

it("offers the nearest for an end that does not exist", async () => {
  const { status, text, links } = await site.page("/paths?from=alliance:wesex&to=metric:one-year-survivals");
  expect(status).toBe(404);
  expect(text).toContain(
    "There is nothing with the id “alliance:wesex” and “metric:one-year-survivals” on 2016-12-06.",
  );
  expect(links).toContain("/paths?from=alliance:wessex&to=metric:one-year-survivals");
  expect(links).toContain("/paths?from=alliance:wesex&to=metric:one-year-survival");
});

it("takes no markup", async () => {
  const evil = '"><script>alert(1)</script>';
  for (const name of ["from", "to", "minStrength"]) {
    const { html, status } = await site.page(
      `/paths?${new URLSearchParams({ from: "alliance:wessex", to: "stp:dorset", [name]: evil })}`,
    );
    expect([html.includes("<script>alert"), status < 500]).toEqual([false, true]);
  }
});
