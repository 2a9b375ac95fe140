import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { importPicture } from "./importPicture.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = `${ROOT}/docs/architecture.md`;
const MEND = "UPDATE_DOCS=1 npm test -- test/docs/architecture";
const PICTURE = /```mermaid\n[\s\S]*?```/;

/** Paths in code of a page that look like files or folders of the project; those with a placeholder in capitals are not. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:\.github|\.ci|src|test|scripts|seeds|cypher|queries|docs|bench)\/[\w./-]*)`/g)].map(
    ([, path = ""]) => path,
  );

describe("the pages for contributors", () => {
  it("show the imports between the folders as they are", () => {
    const page = readFileSync(PAGE, "utf8");
    const current = page.replace(PICTURE, `\`\`\`mermaid\n${importPicture()}\n\`\`\``);
    if (process.env.UPDATE_DOCS === "1") writeFileSync(PAGE, current);
    else if (page !== current)
      throw new Error(`docs/architecture.md shows other imports than the code has. Mend: ${MEND}`);
    expect(page).toMatch(PICTURE);
  });

  it.each(["docs/architecture.md", "CONTRIBUTING.md", "docs/releasing.md", "README.md"])(
    "%s names files that exist",
    (name) => {
      const paths = pathsIn(readFileSync(`${ROOT}/${name}`, "utf8"));
      expect(paths.length).toBeGreaterThan(0);
      const isPlaceholder = (path: string): boolean => /\/(TYPE|SLUG|NAME)\./.test(path);
      expect(paths.filter((path) => !isPlaceholder(path) && !existsSync(`${ROOT}/${path}`))).toEqual([]);
    },
  );

  it("number each decision once, as its title does", () => {
    const files = readdirSync(`${ROOT}/docs/adr`);
    const numbers = files.map((file) => file.slice(0, 3));
    expect(numbers).toEqual([...new Set(numbers)]);
    const titles = files.map((file) => readFileSync(`${ROOT}/docs/adr/${file}`, "utf8"));
    expect(titles.map((text) => /^# (\d{3}) \S/.exec(text)?.[1])).toEqual(numbers);
  });

  it("name scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as { scripts: Record<string, string> };
    const used = [...readFileSync(`${ROOT}/CONTRIBUTING.md`, "utf8").matchAll(/npm run ([\w:]+)/g)].map(
      ([, name = ""]) => name,
    );
    expect(used).toEqual(expect.arrayContaining(["check", "fix", "bench"]));
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });
});
