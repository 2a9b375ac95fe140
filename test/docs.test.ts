import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { entityRoutes } from "../src/export/addresses/entityRoutes.js";
import { siteRoutes } from "../src/export/addresses/siteRoutes.js";
import { answerRoutes } from "../src/export/answer/answerRoutes.js";
import { feedRoutes } from "../src/export/feed/feedRoutes.js";
import { exportRoutes } from "../src/export/routes.js";
import { ENTITY_NAMES } from "../src/model/entities.js";
import { readConfig } from "../src/server/config.js";
import { chainsFrom } from "../src/trace/chain.js";
import { type Api, serve } from "./support/api.js";
import { documentedQueries } from "./support/queries.js";

let api: Api;
const addresses = { publicUrl: null, baseIri: "https://example.org/id/" };
const exports = exportRoutes(addresses);
beforeAll(async () => {
  const entities = [...entityRoutes(addresses), ...feedRoutes(addresses)];
  const routes = [...exports.routes, ...entities, ...siteRoutes(addresses), ...answerRoutes];
  api = await serve({ routes });
});
afterAll(async () => {
  await api.close();
  await exports.close();
});

const PAGE = new URL("../docs/api.md", import.meta.url);
const page = readFileSync(PAGE, "utf8");

/** The table of chains: for each type, where chains lead and how many. */
function chainTable(): string {
  const rows = ENTITY_NAMES.flatMap((from) => {
    const ends = chainsFrom(from).map(({ hops }) => hops.at(-1)?.to);
    const cells = ENTITY_NAMES.filter((type) => ends.includes(type)).map(
      (type) => `${type} (${ends.filter((end) => end === type).length})`,
    );
    return cells.length > 0 ? [`| ${from} | ${cells.join(", ")} |`] : [];
  });
  return ["| from | to |", "|---|---|", ...rows].join("\n");
}

/** Every curl command of the pages as the request that it makes. */
const commands = ["api", "addresses", "data"].flatMap((name) =>
  commandsIn(readFileSync(new URL(`../docs/${name}.md`, import.meta.url), "utf8")),
);

// The archive of everything takes long to write, and test/export/formats.test.ts writes it.
function commandsIn(text: string) {
  return [...text.matchAll(/^curl (?!.*release\.zip)(?:[^\n]*\\\n)*[^\n]*$/gm)].map(([command]) => {
    const [, address = ""] = /'?http:\/\/127\.0\.0\.1:4000([^\s']*)'?/.exec(command) ?? [];
    const [, body] = /-d '([^']*)'/.exec(command) ?? [];
    const [, accept = "*/*"] = /'accept: ([^']*)'/.exec(command) ?? [];
    const [, name, value = ""] = /--data-urlencode '(\w+)=([^']*)'/.exec(command) ?? [];
    return { command, address: name ? `${address}?${new URLSearchParams({ [name]: value })}` : address, body, accept };
  });
}

describe("the commands and figures of the documentation", () => {
  it("has examples", () => {
    expect(commands.length).toBeGreaterThanOrEqual(10);
    expect(documentedQueries.filter(({ file }) => file === "docs/api.md").length).toBeGreaterThanOrEqual(12);
  });

  it.each(commands)("$command", async ({ address, body, accept }) => {
    const headers = { accept, "content-type": "application/json" };
    const response = await fetch(
      api.url + address,
      body === undefined ? { headers } : { method: "POST", headers, body },
    );
    if (!response.headers.get("content-type")?.startsWith("application/json")) {
      expect([response.status, (await response.arrayBuffer()).byteLength > 0]).toEqual([200, true]);
      return;
    }
    const { data, errors, queries } = (await response.json()) as Record<string, object | undefined>;
    expect([response.status, errors]).toEqual([200, undefined]);
    expect(Object.values(data ?? { queries })).not.toContain(null);
  });

  it("lists the chains of the model", () => {
    const table = chainTable();
    const [, written = ""] = /<!-- chains[^>]*-->\n\n(.*?)\n*<!-- end of chains -->/s.exec(page) ?? [];
    if (process.env.UPDATE_DOCS === "1") {
      const between = (start: string, end: string) => `${start}\n\n${table}\n\n${end}`;
      const next = page.replace(/(<!-- chains[^>]*-->).*(<!-- end of chains -->)/s, (_, a, b) => between(a, b));
      writeFileSync(PAGE, next);
    } else if (written !== table)
      throw new Error("docs/api.md lists other chains. Update: UPDATE_DOCS=1 npm test -- test/docs.test.ts");
  });

  it("gives the defaults of the limits as they are", () => {
    const config = readConfig({});
    const said = [...page.matchAll(/^\| [^|]+ \| ([\d,]+) \| `(\w+)` \|$/gm)].map(([, figure = "", name = ""]) => [
      name,
      Number(figure.replace(/,/g, "")),
    ]);
    expect(said).toHaveLength(7);
    for (const [name, figure] of said) expect([name, figure]).toEqual([name, config[name as "MAX_COST"]]);
  });
});

it.each(documentedQueries)("$file: $title", async ({ file, text }) => {
  const { status, data, errors } = await api.ask(text);
  expect([status, errors]).toEqual([200, []]);
  // Other pages may ask for what their reader is about to add.
  if (file !== "docs/api.md") return;
  const values = Object.values(data);
  expect(values).not.toContain(null);
  expect(values).not.toContainEqual([]);
});
