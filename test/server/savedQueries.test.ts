import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Answer, type Api, serve } from "../support/api.js";
import { savedQueries } from "../support/queries.js";

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

describe("/q", () => {
  it("lists every saved query with its variables", async () => {
    const { queries } = (await at("/q")).body;
    expect(queries.map(({ name }) => name)).toEqual(savedQueries.map(({ file }) => nameOf(file)));
    expect(queries.find(({ name }) => name === "who-is-meant")).toEqual({
      name: "who-is-meant",
      title: 'Names: Who is meant by "CCG"?',
      sentence:
        "One abbreviation, several bodies: each candidate says which source uses it so; name a source to settle it.",
      href: "/q/who-is-meant",
      variables: [
        { name: "name", type: "String!", usual: '"CCG"' },
        { name: "source", type: "ID", usual: null },
      ],
    });
  });

  it.each(savedQueries)("/q answers $file as its document is answered", async ({ file, text }) => {
    const { status, body } = await at(`/q/${nameOf(file)}`);
    expect([status, body.data]).toEqual([200, (await api.ask(text)).data]);
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
