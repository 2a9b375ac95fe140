import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "@jest/globals";
import { filesUnder } from "../../scripts/setup/stamp.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
// The type checker does not see these imports, because they are resolved when the built program is there.
const IMPORT = /const \{ ([^}]+) \} = await import\("([./]+\/dist\/[^"]+)\.js"\)/g;

const imports = filesUnder(ROOT, "bench", ["bench/node_modules", "bench/results"])
  .filter((path) => path.endsWith(".mjs"))
  .flatMap((path) =>
    [...readFileSync(join(ROOT, path), "utf8").matchAll(IMPORT)].flatMap(([, names = "", module = ""]) =>
      names.split(", ").map((name) => {
        const built = relative(ROOT, join(ROOT, dirname(path), module));
        return { path, name, source: `${built.replace(/^dist/, "src")}.ts` };
      }),
    ),
  );

it("benchmarks import from the built program", () => expect(imports.length).toBeGreaterThanOrEqual(8));

it.each(imports)("$path imports $name, which $source exports", ({ name, source }) => {
  const text = readFileSync(join(ROOT, source), "utf8");
  expect(text).toMatch(new RegExp(`^export (?:async )?(?:function\\*?|const|class|let) ${name}\\b`, "m"));
});
