import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  buildSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { type Answer, type Api, serve } from "./support/api.js";
import { savedQueries } from "./support/queries.js";

const GROUPS = ["Start here", "Trace", "Gaps", "Time", "Places", "Names"];

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

type Body = Answer & { readonly queries: readonly { readonly name: string }[] };
const nameOf = (file: string): string => file.replace(/^\d+-|\.graphql$/g, "");
const at = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${api.url}${path}`, init);
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json().catch(() => null)) as Body,
  };
};

/** Whether a root field found nothing. */
const isEmpty = (value: { totalCount?: number; nodes?: readonly unknown[]; length?: number } | null): boolean =>
  value === null || value.totalCount === 0 || value.nodes?.length === 0 || value.length === 0;

const citationsIn = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce((sum: number, item) => sum + citationsIn(item), 0)
    : typeof value === "object" && value !== null
      ? Object.entries(value).reduce(
          (sum, [name, inner]) =>
            sum + (name === "citations" ? (inner as readonly { quote: string }[]).length : citationsIn(inner)),
          0,
        )
      : 0;

it.each(savedQueries.filter(({ title }) => title.startsWith("Start here")))(
  "$file shows citations",
  async ({ text }) => {
    expect(citationsIn((await api.ask(text)).data)).toBeGreaterThan(0);
  },
);

it("offers a newcomer some thirty saved queries", () => {
  expect(savedQueries.length).toBeGreaterThanOrEqual(30);
});

it.each(savedQueries)("$file finds something ($title), also by its address", async ({ file, text }) => {
  const { status, data, errors } = await api.ask(text);
  expect(errors).toEqual([]);
  expect(status).toBe(200);
  expect(Object.entries(data).filter(([, value]) => isEmpty(value as object))).toEqual([]);
  const byAddress = await at(`/q/${nameOf(file)}`);
  expect([byAddress.status, byAddress.body.data]).toEqual([200, data]);
});

it.each(savedQueries)("$file begins with a group, a title and a sentence", ({ text }) => {
  const [head = "", sentence = ""] = text.split("\n");
  const [, group, title] = /^# ([^:]+): (.+)$/.exec(head) ?? [];
  expect(GROUPS).toContain(group);
  expect(title).toMatch(/^[A-Z].{5,60}$/);
  expect(sentence).toMatch(/^# [A-Z].{10,130}[.]$/);
});

it("keeps the groups together, in the order in which a newcomer meets them", () => {
  const groups = savedQueries.map(({ title }) => title.split(":")[0] ?? "");
  expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(GROUPS);
});

const published = buildSchema(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8"));
const NAMES = ["name", "label", "title"];

/** What a query asks of entities that it names without asking for their ids. */
function namedWithoutId(text: string): string[] {
  const info = new TypeInfo(published);
  const found: string[] = [];
  const enter = ({ selections }: SelectionSetNode): void => {
    const type = info.getParentType();
    if (!isInterfaceType(type) && !isObjectType(type)) return;
    if (type.name !== "Entity" && !type.getInterfaces().some(({ name }) => name === "Entity")) return;
    const asked = selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
    if (asked.some((name) => NAMES.includes(name)) && !asked.includes("id")) found.push(`${type.name}: ${asked}`);
  };
  visit(parse(text), visitWithTypeInfo(info, { SelectionSet: { enter } }));
  return found;
}

it.each(savedQueries)("$file asks for the id of every entity that it names, so that names lead on", ({ text }) => {
  expect(namedWithoutId(text)).toEqual([]);
});

it("gives every saved query one operation with a name of its own", () => {
  const names = savedQueries.map(({ text }) => text.match(/^query (\w+)/m)?.[1]);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(savedQueries.length);
});

describe("/q", () => {
  it("lists every saved query with its variables", async () => {
    const { queries } = (await at("/q")).body;
    expect(queries.map(({ name }) => name)).toEqual(savedQueries.map(({ file }) => nameOf(file)));
    expect(queries.find(({ name }) => name === "who-is-meant")).toEqual({
      name: "who-is-meant",
      title: 'Names: Who is meant by "CCG"?',
      sentence:
        "One abbreviation, several bodies. The reason names the source that uses it; pass a source to select one.",
      href: "/q/who-is-meant",
      sha256: createHash("sha256")
        .update(readFileSync(new URL("../queries/63-who-is-meant.graphql", import.meta.url)))
        .digest("hex"),
      variables: [
        { name: "name", type: "String!", defaultValue: '"CCG"' },
        { name: "source", type: "ID", defaultValue: null },
      ],
    });
  });

  it("takes variables from the address, lists as well", async () => {
    const meant = await at("/q/who-is-meant?name=the+Board&source=source:campaigning-group-2012");
    expect(meant.body.data.resolve[0].entity.id).toBe("organisation:nhs-england");
    const gaps = await at("/q/everything-that-is-missing?kinds=DISPUTED&kinds=STP_SPLIT");
    expect([...new Set(gaps.body.data.gaps.nodes.map(({ kind }: { kind: string }) => kind))].sort()).toEqual([
      "DISPUTED",
      "STP_SPLIT",
    ]);
  });

  it("may be kept like any answer", async () => {
    const etag = (await at("/q/who-covers-swindon")).headers.get("etag") ?? "";
    expect(etag).not.toBe("");
    expect((await at("/q/who-covers-swindon", { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it.each([
    ["/q/who-is-ment", 404, 'There is no saved query "who-is-ment". /q lists them. Did you mean who-is-meant?'],
    ["/q/paths-between-two?form=x", 400, 'The query has no variable "form"; it has from, to. Did you mean from?'],
    ["/q/the-data?x=1", 400, 'The query has no variable "x"; it has none.'],
    [
      "/q/everything-that-is-missing?kinds=DISPUTD",
      200,
      'gaps.kinds.0: Variable "$kinds" got invalid value "DISPUTD" at "kinds[0]"; Value "DISPUTD" does not exist in "GapKind" enum. Did you mean the enum value "DISPUTED"?',
    ],
  ])("answers %s with what is wrong", async (path, status, message) => {
    const answer = await at(path);
    expect([answer.status, answer.body.errors[0]?.message]).toEqual([status, message]);
  });
});

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
    const { recommendation } = await pick(/a recommendation affect/);
    const { deliverables, ambitions, metrics, alliances } = recommendation.affects;
    expect(deliverables.nodes.map(({ target }: { target: { name: string } }) => target.name)).toEqual([
      "Adequate diagnostic capacity and systems in place to meet waiting times standards",
    ]);
    expect(alliances.byStrength).toContainEqual({ strength: "GENERAL", count: 19 });
    for (const found of [ambitions, metrics]) expect(found.totalCount).toBeGreaterThan(0);
    const other = await pick(/a recommendation affect/, { number: "61" });
    expect(other.recommendation).toMatchObject({ id: "recommendation:taskforce-2015-61" });
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
