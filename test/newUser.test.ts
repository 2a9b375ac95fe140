import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Answer, type Api, serve } from "./support/api.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

interface Listed {
  readonly title: string;
  readonly href: string;
}

/** The answer to the saved query that a newcomer picks by words of its title, with what they fill in. */
async function pick(title: RegExp, filled: Record<string, string> = {}): Promise<Answer["data"]> {
  const { queries } = (await (await fetch(`${api.url}/q`)).json()) as { queries: readonly Listed[] };
  const fitting = queries.filter((query) => title.test(query.title));
  expect(fitting).toHaveLength(1);
  const address = `${api.url}${fitting[0]?.href}?${new URLSearchParams(filled)}`;
  return ((await (await fetch(address)).json()) as Answer).data;
}

// Answers as the documents have them; whoever finds them knows nothing but the titles of the saved queries.
describe("a newcomer finds, from the saved queries alone,", () => {
  // Annex A, row Early diagnosis: "... to meet waiting times standards ... (24)"; Annex i: 16 alliances and the three of the Vanguard.
  it("what recommendation 24 affects, and that the footprints are meant by what is said of all", async () => {
    const { recommendation } = await pick(/recommendation 24 affect/);
    const { deliverables, ambitions, metrics, alliances } = recommendation.affects;
    expect(deliverables.nodes.map(({ target }: { target: { name: string } }) => target.name)).toEqual([
      "Adequate diagnostic capacity and systems in place to meet waiting times standards",
    ]);
    expect(alliances.byStrength).toContainEqual({ strength: "GENERAL", count: 19 });
    for (const found of [ambitions, metrics]) expect(found.totalCount).toBeGreaterThan(0);
  });

  // Annex A: the ambitions whose words name no quantity.
  it("what has no metric", async () => {
    const { ambitions } = await pick(/has no metric/);
    expect(ambitions.totalCount).toBe(5);
    for (const { citations } of ambitions.nodes) expect(citations[0].quote).not.toBe("");
  });

  // Annex i, row Thames Valley: "Swindon"; the qualifier of the row before leaves it out.
  it("who covers Swindon, and that most of its STP belongs to another alliance", async () => {
    const { ccg } = await pick(/covers Swindon/);
    expect(ccg.alliances.edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual(["Thames Valley"]);
    const [stp] = ccg.stps.edges;
    expect(stp.node.alliances.edges.map(({ extent }: { extent: string }) => extent)).toEqual(["PART", "PART"]);
  });

  // Report of 2012: "the NHS Commissioning Board (the Board)".
  it("who “the Board” is in 2012", async () => {
    const { resolve } = await pick(/Who is meant/, { name: "the Board", source: "source:campaigning-group-2012" });
    expect(resolve[0].entity).toMatchObject({ __typename: "Organisation", id: "organisation:nhs-england" });
    expect(resolve[0].reason).toBe("“the Board” in Developing excellence in cancer networks is NHS England.");
  });
});
