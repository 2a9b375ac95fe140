import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { tableText } from "../../src/cli/tableText.js";
import { cpg } from "../support/cpg.js";

jest.setTimeout(120_000);

it("search prints JSON for programs, and ends with 1 where nothing is found", async () => {
  const { code, stdout } = await cpg(["search", "Swindon", "--types", "ccg", "--json"]);
  expect([code, JSON.parse(stdout).edges[0].node.id]).toEqual([0, "ccg:nhs-swindon"]);
  expect(await cpg(["search", "xyzzy"])).toEqual({ code: 1, stdout: 'Nothing is found for "xyzzy".\n', stderr: "" });
});

it.each([
  ["who leads Wessex", []],
  ["CCG", ["--types", "ccg", "--source", "source:guidance-2016"]],
  ["Campaigning", ["--source", "source:campaigning-group-2012"]],
])("search for %s gives what the API gives", async (text, options) => {
  const file = join(mkdtempSync(join(tmpdir(), "cpg-search-")), "search.graphql");
  const named = (option: string) => options[options.indexOf(option) + 1] ?? "";
  const types = options.includes("--types") ? `types: [${named("--types").toUpperCase()}], ` : "";
  const source = options.includes("--source") ? `source: "${named("--source")}", ` : "";
  writeFileSync(
    file,
    `{ search(text: "${text}", ${types}${source}first: 20) {
      totalCount edges { score node { id __typename name } matches { field text } }
    } }`,
  );
  const [own, asked] = await Promise.all([cpg(["search", text, ...options, "--json"]), cpg(["query", file, "--json"])]);
  expect(JSON.parse(own.stdout).totalCount).toBeGreaterThan(0);
  expect({ search: JSON.parse(own.stdout) }).toEqual(JSON.parse(asked.stdout));
});

it("resolve ends with 0 where a name has several candidates", async () => {
  const { code, stdout } = await cpg(["resolve", "East Midlands", "--csv"]);
  expect(code).toBe(0);
  expect(stdout.split("\r\n").length).toBeGreaterThan(3);
});

it("query prints one row for each deepest item, in CSV as in Markdown", async () => {
  const call = ["query", "who-covers-swindon"];
  const [csv, markdown] = await Promise.all([cpg([...call, "--csv"]), cpg([...call, "--format", "markdown"])]);
  expect(csv.stdout).toContain("Thames Valley");
  expect(markdown.stdout.split("\n")[1]).toMatch(/^\|(---\|)+$/);
  expect(markdown.stdout).toContain("Thames Valley");
});

describe("table", () => {
  const folder = mkdtempSync(join(tmpdir(), "cpg-table-"));
  const codes = join(folder, "codes.txt");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("makes a row for each code, name or id, in their order, and names what is not found", async () => {
    writeFileSync(codes, '\ufeff"12D",other column\r\nnhs swindon ccg\r\n\r\nccg:nhs-swindon\nE38000999\n');
    const { code, stdout, stderr } = await cpg(["table", "ccg", "--codes", codes, "--with", "alliances", "--json"]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^E38000999: not found/)]);
    const rows = JSON.parse(stdout);
    expect(rows.map(({ input, id }: Record<string, string>) => [input, id])).toEqual([
      ["12D", "ccg:nhs-swindon"],
      ["nhs swindon ccg", "ccg:nhs-swindon"],
      ["ccg:nhs-swindon", "ccg:nhs-swindon"],
      ["E38000999", null],
    ]);
    expect(rows[0]).toMatchObject({ name: "NHS Swindon CCG", odsCode: "12D", alliances: "Thames Valley" });
  });

  it.each([
    [["--codes", join(folder, "none")], "cannot be read (ENOENT)"],
    [[], "Give codes, names or ids"],
    [["--codes", codes, "--with", "aliances"], "Ccg has no links aliances; it has"],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await cpg(["table", "ccg", ...args]);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  });
});

it("cite gives the words behind a link, from either end", async () => {
  const forward = await cpg(["cite", "alliance:thames-valley", "HAS_MEMBER", "ccg:nhs-swindon", "--json"]);
  const backward = await cpg(["cite", "ccg:nhs-swindon", "HAS_MEMBER", "alliance:thames-valley", "--json"]);
  const quotes = ({ stdout }: { stdout: string }) =>
    JSON.parse(stdout).citations.map(({ quote }: { quote: string }) => quote);
  expect(quotes(forward)).toContain("NHS Swindon");
  expect(quotes(backward)).toEqual(quotes(forward));
});

it("cite gives the permanent address in this release, and references as reference managers import them", async () => {
  const call = ["cite", "alliance:wessex", "--field", "population"];
  const [read, json, csl] = await Promise.all([
    cpg(call, { PUBLIC_URL: "https://example.org/cpg/" }),
    cpg([...call, "--json"]),
    cpg([...call, "--style", "csl-json"]),
  ]);
  const { release, address } = JSON.parse(json.stdout);
  expect(release).toMatch(/^[0-9a-f]{64}$/);
  expect(address).toBe(`/id/alliance:wessex?release=${release}`);
  expect(read.stdout).toMatch(/^NHS England \(2016\) .*“2\.5 million”/);
  expect(read.stdout.trim().split("\n").at(-1)).toBe(
    `Permanent address: https://example.org/cpg/id/alliance:wessex?release=${release}`,
  );
  expect(JSON.parse(csl.stdout)).toEqual([expect.objectContaining({ id: "guidance-2016", type: "report" })]);
});

it("verify-quote ends with 1 unless every quotation is verified", async () => {
  const { code, stdout } = await cpg(["verify-quote", "“2.5 million” and “made of green cheese”", "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).map(({ status }: { status: string }) => status)).toEqual(["VERIFIED", "UNVERIFIED"]);
});

it.each([
  [["search", "Wessex", "--types", "aliance"], '"aliance" is not a type. Did you mean alliance?'],
  [["search", "Wessex", "--first", "0"], "--first is 0; expected a whole number from 1 to 500."],
  [["search", "x".repeat(201)], "The text has 201 characters; expected at most 200."],
  [
    ["search", "Wessex", "--source", "source:guidance-2015"],
    "There is no source:guidance-2015 in this release. Did you mean",
  ],
  [["search", "Wessex", "--source", "alliance:wessex"], "--source is alliance:wessex; expected the id of a Source"],
  [["search", "Wessex", "--json", "--csv"], "Choose one format; got json and csv."],
  [
    ["search", "Wessex", "--format", "cvs"],
    "--format is cvs; expected one of table, json, csv, markdown. Did you mean csv?",
  ],
  [["query", "who-covers-swindn"], "Did you mean who-covers-swindon?"],
  [["query", "paths-between-two", "--var", "form=a"], 'The query has no variable "form"; it has from, to'],
  [["query", "paths-between-two", "--var", "from"], "--var is from; expected a name and a value, such as number=24."],
  [["gaps", "STP_SPILT"], "STP_SPILT is not a kind of gap. Did you mean STP_SPLIT?"],
  [["cite", "alliance:wesex"], "There is no alliance:wesex in this release. Did you mean alliance:wessex"],
  [["cite", "Wessex"], '"Wessex" is not an id'],
  [["cite", "alliance:wessex", "--field", "populaton"], "Alliance has no property populaton"],
  [["cite", "alliance:wessex", "HAS_MEMBER"], "A link has two ends"],
  [
    ["cite", "alliance:wessex", "HAS_MEMBR", "ccg:nhs-swindon"],
    "HAS_MEMBR is not a relation between Alliance and Ccg; expected HAS_MEMBER",
  ],
  [
    ["cite", "alliance:wessex", "HAS_MEMBER", "ccg:nhs-swindon"],
    "There is no link HAS_MEMBER between alliance:wessex and ccg:nhs-swindon.",
  ],
  [["verify-quote", "x", "--source", "source:none"], "There is no source source:none in this release."],
])("refuses %j", async (args, message) => {
  const { code, stdout, stderr } = await cpg(args);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at /);
});

describe("completion", () => {
  let script: string;
  beforeAll(async () => {
    script = (await cpg(["completion", "bash"])).stdout;
  });
  const completed = (line: string) =>
    execFileSync("bash", [
      "-c",
      `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _cpg; echo "\${COMPREPLY[@]}"`,
    ])
      .toString()
      .trim();

  it("completes commands and options in bash", () => {
    expect(completed("cpg se")).toBe("search");
    expect(completed("cpg trace --min")).toBe("--min-strength");
    expect(completed("cpg export --ex")).toBe("--excel");
    expect(completed("cpg diff --mark")).toBe("--markdown");
    expect(completed("cpg source ad")).toBe("add");
    expect(completed("cpg source add --lic")).toBe("--licence");
  });

  it.each(["zsh", "fish"])("names every command in %s", async (shell) => {
    const { code, stdout } = await cpg(["completion", shell]);
    expect(code).toBe(0);
    for (const command of ["search", "verify-quote", "export", "start"]) expect(stdout).toContain(command);
  });
});

describe("a table on a terminal", () => {
  const rows = [
    ["ccg:nhs-swindon", "a long text of many words that does not fit beside the others at all"],
    ["x", null],
  ];
  it.each([40, 60, 100])("fits %s columns", (width) => {
    const text = tableText(["id", "text"], rows, { width, colours: false });
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(text.replace(/\s+/g, " ")).toContain("ccg:nhs-swindon");
  });

  it("lists the values of each row where there are too many columns", () => {
    const columns = ["a", "b", "c", "d", "e"];
    const text = tableText(columns, [columns.map((name) => `${name} `.repeat(10).trim())], {
      width: 40,
      colours: false,
    });
    expect(text.split("\n")[0]).toBe("a: a a a a a a a a a a");
  });
});
