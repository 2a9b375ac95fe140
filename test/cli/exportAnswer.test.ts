import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, jest } from "@jest/globals";
import { parquetReadObjects } from "hyparquet";
import { cpg, MAIN } from "../support/cpg.js";

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "cpg-answer-"));
const query = join(folder, "mine.graphql");
writeFileSync(
  query,
  "query Mine($names: [String!]!) { ccgs(filter: { name: { in: $names } }) { nodes { name odsCode } } }",
);
const MINE = ["--query", query, "--var", "names=NHS Swindon CCG", "--var", "names=NHS Corby CCG"];
afterAll(() => rmSync(folder, { recursive: true }));

describe("cpg export of an answer", () => {
  it("prints what cpg query prints", async () => {
    const [csv, asked] = await Promise.all([
      cpg(["export", "csv", "--name", "who-covers-swindon"]),
      cpg(["query", "who-covers-swindon", "--csv"]),
    ]);
    expect(csv.stdout).toContain("Thames Valley");
    expect(csv).toEqual(asked);
  });

  it("takes a file and variables, and names its file after both the query and the release", async () => {
    const to = mkdtempSync(join(folder, "to-"));
    const { code, stdout, stderr } = await cpg(["export", "parquet", ...MINE, "-o", to]);
    expect([code, stderr]).toEqual([0, ""]);
    const [name = ""] = readdirSync(to);
    expect(name).toMatch(/^mine-\d{4}-\d\d-\d\d-[0-9a-f]{12}\.parquet$/);
    expect(stdout).toMatch(/parquet: release [0-9a-f]{12}, 2 rows, \d+ bytes\n$/);
    const bytes = readFileSync(join(to, name));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    expect(await parquetReadObjects({ file })).toEqual([
      { name: "NHS Corby CCG", odsCode: "03V" },
      { name: "NHS Swindon CCG", odsCode: "12D" },
    ]);
  });

  it("writes JSON as the API does, Markdown, and CSV for Excel", async () => {
    const [json, markdown, excel] = await Promise.all([
      cpg(["export", "json", ...MINE]),
      cpg(["export", "md", ...MINE]),
      cpg(["export", "csv", ...MINE, "--excel"]),
    ]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      data: { ccgs: { nodes: [{ odsCode: "03V" }, { odsCode: "12D" }] } },
      extensions: { release: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(markdown.stdout.split("\n")[0]).toBe("| name | odsCode |");
    expect(excel.stdout).toMatch(/^\ufeffname,odsCode\r\n/);
  });

  it.each([
    [["cvs", "--name", "who-covers-swindon"], "Formats: json, csv, md, parquet. Did you mean csv?"],
    [["csv", "--name", "who-covers-swindn"], "Did you mean who-covers-swindon?"],
    [["csv", "--query", join(folder, "none.graphql")], "none.graphql cannot be read (ENOENT)."],
    [["csv", ...MINE, "--name", "who-covers-swindon"], "Choose one query"],
    [["csv", "--query", query, "--var", "name=x"], 'has no variable "name"; it has names. Did you mean names?'],
    [["json", ...MINE, "--excel"], "--excel is for csv, not for json."],
    [["csv", "--var", "a=b"], "--var and --excel are for the answer to a query."],
    [["csv", ...MINE, "-o", join(folder, "no", "x.csv")], "There is no folder"],
    [["csv", "--query", "not read", "-o", query], "mine.graphql exists already."],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await cpg(["export", ...args]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("an export that does not come to its end", () => {
  it("leaves nothing where it is stopped", async () => {
    const to = mkdtempSync(join(folder, "stopped-"));
    const child = spawn(process.execPath, [MAIN, "export", "release.zip", "-o", join(to, "all.zip")]);
    const watching = watch(to);
    await once(watching, "change");
    watching.close();
    child.kill("SIGINT");
    const [stderr] = await Promise.all([textOf(child.stderr), once(child, "close")]);
    expect([child.exitCode, stderr]).toEqual([1, `Stopped. ${join(to, "all.zip")} was not written.\n`]);
    expect(readdirSync(to)).toEqual([]);
  });

  it("ends quietly where its reader has had enough", () => {
    const script = `set -o pipefail; "${process.execPath}" "${MAIN}" export jsonl 2>&1 | head -c 20`;
    expect(execFileSync("bash", ["-c", script]).toString()).toMatch(/^\{"counts|^\{"/);
  });
});

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += chunk;
  return text;
}
