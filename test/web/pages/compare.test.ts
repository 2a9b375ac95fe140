import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;

beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

it("says what two recommendations both lead to, and what only one does", async () => {
  const { status, text } = await site.page(
    "/compare?a=recommendation:taskforce-2015-24&b=recommendation:taskforce-2015-25",
  );
  expect(status).toBe(200);
  expect(text).toContain("Recommendation 24 and recommendation 25 side by side");
  // Both are printed under Early diagnosis, which has ten ambitions.
  expect(text).toContain("Both reach 1 strategy, 1 policy area, 10 metrics, 10 ambitions and 19 alliances.");
  expect(text).toContain("Deliverables 1 only from recommendation 24 and 1 only from recommendation 25.");
  expect(text).toContain("All GPs undertaking a Significant Event Analysis – D Direct");
  // A curator reads recommendation 24's deliverable as contributing to the target; 25's only shares the area.
  expect(text).toContain("62 day wait from referral to first treatment I Inferred A Area");
});

it("says of two alliances which CCGs belong to one", async () => {
  const { text } = await site.page("/compare?a=alliance:thames-valley&b=alliance:wessex");
  expect(text).toMatch(/CCGs \d+ only from Thames Valley \(until 2024\) and \d+ only from Wessex\./);
  expect(text).toContain("NHS Swindon CCG D Direct –");
  expect(text).toContain("South D Direct D Direct");
});

it("is a file with a row for each", async () => {
  const { html } = await site.page(
    "/compare.json?a=recommendation:taskforce-2015-24&b=recommendation:taskforce-2015-25",
  );
  const { data } = JSON.parse(html);
  expect(data.rows).toContainEqual({
    type: "Metric",
    id: "metric:62-day-wait",
    label: "62 day wait from referral to first treatment",
    a: "INFERRED",
    b: "AREA",
  });
});

it("asks for two things, and offers the nearest where one does not exist", async () => {
  expect((await site.page("/compare")).html).toContain('name="b"');
  const { status, links } = await site.page("/compare?a=alliance:wesex&b=alliance:peninsula");
  expect(status).toBe(404);
  expect(links).toContain("/compare?a=alliance:wessex&b=alliance:peninsula");
  const evil = await site.page(
    `/compare?${new URLSearchParams({ a: "<script>alert(1)</script>", b: "alliance:wessex" })}`,
  );
  expect([evil.status, evil.html.includes("<script>alert")]).toEqual([404, false]);
});
