import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { capture } from "../../scripts/setup/run.mjs";
import { pythonCheckers, runPython } from "../conformance/python.mjs";
import { csvObjects } from "../export/reading.js";
import { realRelease } from "../support/release.js";
import { type Explorer, serveExplorer } from "../web/pages/site.js";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const RSCRIPT = "/usr/bin/Rscript";

let site: Explorer;
let folder: string;
beforeAll(async () => {
  site = await serveExplorer();
  folder = mkdtempSync(join(tmpdir(), "examples-"));
  for (const name of ["notebook", "pandas", "r"]) cpSync(join(EXAMPLES, name), join(folder, name), { recursive: true });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const release = realRelease();
/** Every quotation of the release. */
const quotations = new Set(
  [
    ...release.entities.flatMap(({ evidence }) => Object.values(evidence).flat()),
    ...release.edges.flatMap((edge) => edge.evidence),
  ]
    .flatMap(({ citations }) => citations)
    .map(({ quote }) => quote),
);

const noPython = await pythonCheckers("examples", join(EXAMPLES, "notebook"));
(noPython ? describe.skip : describe)(`the examples in Python${noPython ? ` (not run: ${noPython})` : ""}`, () => {
  it("pin the same versions", () => {
    const [own, all] = ["pandas", "notebook"].map((name) =>
      readFileSync(join(EXAMPLES, name, "requirements.txt"), "utf8")
        .trim()
        .split("\n"),
    );
    expect(all).toEqual(expect.arrayContaining(own ?? []));
  });

  it("count chains and quotations in a script", async () => {
    const { ok, output } = await runPython("examples", ["trace.py"], join(folder, "pandas"), { CPG_URL: site.url });
    expect([ok, output]).toEqual([true, expect.stringContaining("Chains by strength:\n")]);
    const rows = csvObjects(await (await fetch(`${site.url}/trace.csv?from=recommendation:taskforce-2015-24`)).text());
    const strengthOf = new Map(rows.map((row) => [row["target.id"], row.strength]));
    for (const strength of new Set(strengthOf.values())) {
      const count = [...strengthOf.values()].filter((each) => each === strength).length;
      expect(output).toMatch(new RegExp(`^${strength} +${count}$`, "m"));
    }
    expect(output).toContain(`release ${release.hash.slice(0, 12)}`);
  });

  it("make a data frame of a chain in a notebook, whose quotations are in the graph", async () => {
    const args = ["-m", "nbconvert", "--to", "notebook", "--execute", "--output", "done.ipynb", "trace.ipynb"];
    const { ok, output } = await runPython("examples", args, join(folder, "notebook"), {
      CPG_URL: site.url,
      // Whatever the machine has of Jupyter.
      JUPYTER_CONFIG_DIR: folder,
      IPYTHONDIR: folder,
    });
    if (!ok) throw new Error(output.slice(-2_000));
    const { cells } = JSON.parse(readFileSync(join(folder, "notebook/done.ipynb"), "utf8")) as {
      cells: { outputs?: { data?: Record<string, string[]>; text?: string[] }[] }[];
    };
    const outputs = cells.flatMap(({ outputs = [] }) => outputs);
    const [head, , weakest, references] = outputs.map(({ data, text }) =>
      (data?.["text/html"] ?? text ?? []).join("").replaceAll("&amp;", "&"),
    );
    expect(head?.match(/<tr/g)).toHaveLength(6);
    // pandas cuts long texts.
    const shown = [...(weakest ?? "").matchAll(/<td>([^<]{25,}?)(?:\.\.\.)?<\/td>/g)].map(([, text = ""]) => text);
    expect(shown.length).toBeGreaterThan(2);
    const known = [...quotations, ...release.entities.map(({ props }) => String(props.title ?? props.name))];
    expect(shown.filter((text) => !known.some((each) => each.startsWith(text)))).toEqual([]);
    expect(references).toContain(`release ${release.hash.slice(0, 12)}`);
  });
});

const hasR = existsSync(RSCRIPT);
if (!hasR && process.env.CI) throw new Error(`No R at ${RSCRIPT}; apt-get install r-base-core brings it.`);

(hasR ? describe : describe.skip)(`the example in R${hasR ? "" : ` (not run: there is no ${RSCRIPT})`}`, () => {
  it("counts the CCGs of each alliance and writes every row", async () => {
    const { ok, output } = await capture(
      { file: RSCRIPT, args: ["--vanilla", "alliances.R"], env: { ...process.env, CPG_URL: site.url } },
      join(folder, "r"),
    );
    if (!ok) throw new Error(output);
    const rows = csvObjects(await (await fetch(`${site.url}/q/alliances-and-their-ccgs.csv`)).text());
    const wessex = new Set(rows.filter(({ name }) => name === "Wessex").map((row) => row["ccgs.id"]));
    expect(output).toMatch(new RegExp(`^ +Wessex +${wessex.size}$`, "m"));
    expect(output).toContain(`${rows.length} rows written`);
    expect(csvObjects(readFileSync(join(folder, "r/alliances.csv"), "utf8"))).toEqual(rows);
  });
});
