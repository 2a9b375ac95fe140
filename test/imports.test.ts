import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { filesUnder } from "../scripts/setup/stamp.mjs";
import { breaches } from "./imports/rules.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const sources = () => {
  const files = filesUnder(ROOT, "src").filter((path) => /\.tsx?$/.test(path));
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
};

it("nothing imports what lies above it", () => expect(breaches(sources())).toEqual([]));

describe("the check sees", () => {
  it.each([
    [
      "the model importing anything of ours",
      "src/model/entities/ccg.ts",
      `import { a } from "../../seeds/read.js";`,
      "nothing of ours",
    ],
    [
      "a type from above",
      "src/trace/chain.ts",
      `import type { Store } from "../store/store.js";`,
      "trace may import model",
    ],
    [
      "GraphQL importing the server",
      "src/graphql/schema.ts",
      `export { limits } from "../server/limits.js";`,
      "graphql may",
    ],
    ["a re-export of everything", "src/store/plan.ts", `export * from "../graphql/x.js";`, "store may import"],
    ["a dynamic import", "src/server/http.ts", `const cli = await import("../cli/main.js");`, "server may import"],
    ["a side-effect import", "src/seeds/read.ts", `import "../store/store.js";`, "seeds may import model"],
    [
      "an import over several lines",
      "src/model/a.ts",
      `import {\n  a,\n  b,\n} from "../trace/b.js";`,
      "nothing of ours",
    ],
    ["an imported type expression", "src/model/a.ts", `type A = import("../store/b.js").B;`, "nothing of ours"],
    ["a test", "src/seeds/read.ts", `import { x } from "../../test/seeds/x.js";`, "outside src/"],
    ["a folder that nobody planned", "src/utils/a.ts", `import "node:fs";`, "without a rule. Add it to MAY_IMPORT"],
    [
      "one store importing the other",
      "src/store/neo4j/a.ts",
      `import { b } from "../embedded/b.js";`,
      "do not know each other",
    ],
    [
      "an earlier step importing a later one",
      "src/seeds/parse/a.ts",
      `import { b } from "../build/b.js";`,
      "src/seeds/parse may import no other folder",
    ],
    [
      "a subfolder that nobody planned",
      "src/graphql/extra/a.ts",
      `import { b } from "../plan/b.js";`,
      "without a rule",
    ],
    [
      "an island importing a page",
      "src/web/islands/a.tsx",
      `import { b } from "../pages/b.js";`,
      "runs in the browser",
    ],
    ["a page importing the server", "src/web/pages/a.tsx", `import { b } from "../../server/b.js";`, "only types"],
    ["GraphQL knowing a store", "src/graphql/a.ts", `import { b } from "../store/embedded/b.js";`, "by its port"],
    [
      "the driver elsewhere",
      "src/server/a.ts",
      `import neo4j from "neo4j-driver";`,
      "only src/store/neo4j knows the driver",
    ],
    ["the environment elsewhere", "src/store/a.ts", `const p = process.env.PORT;`, "only src/server/config.ts"],
    [
      "the environment by a computed name",
      "src/store/a.ts",
      `const p = process["env"].PORT;`,
      "only src/server/config.ts",
    ],
    ["the environment by import", "src/store/a.ts", `import { env } from "node:process";`, "only src/server/config.ts"],
    [
      "the environment inside a decorated class",
      "src/graphql/a.ts",
      `@A() class B { @C() d = process.env; }`,
      "only src/server",
    ],
  ])("%s", (_, path, source, words) => expect(breaches({ [path]: source })).toEqual([expect.stringContaining(words)]));

  it("a circle of three files", () => {
    const circle = {
      "src/model/a.ts": `import "./b.js";`,
      "src/model/b.ts": `import "./c.js";`,
      "src/model/c.ts": `import "./a.js";`,
    };
    expect(breaches(circle)).toEqual([expect.stringContaining("a circle")]);
  });
});

describe("the check lets pass", () => {
  it.each([
    ["what lies below", "src/cli/main.ts", `import { a } from "../server/a.js"; import { b } from "../export/b.js";`],
    [
      "the same folder",
      "src/model/relations/traceRelations.ts",
      `import { spec } from "./spec.js"; import "../propertyTypes.js";`,
    ],
    [
      "packages and Node's own modules",
      "src/graphql/a.ts",
      `import "node:fs"; import { buildSchema } from "type-graphql";`,
    ],
    ["a page with a type of the server", "src/web/pages/a.tsx", `import type { Route } from "../../server/route.js";`],
    ["a later step importing an earlier one", "src/seeds/release/a.ts", `import { b } from "../parse/b.js";`],
    ["the driver in its place", "src/store/neo4j/driver.ts", `import neo4j from "neo4j-driver";`],
    ["JSX", "src/web/page.tsx", `import { useState } from "react"; export const Page = () => <p>{useState(1)[0]}</p>;`],
    ["the environment in its place", "src/server/config.ts", `export const read = (env = process.env) => env;`],
    [
      "words in strings and comments",
      "src/model/a.ts",
      `// import "../server/a.js"\nconst a = 'process.env from "../cli/b.js"';`,
    ],
  ])("%s", (_, path, source) => expect(breaches({ [path]: source })).toEqual([]));

  it("types that refer to each other", () => {
    const types = { "src/model/a.ts": `import type { B } from "./b.js";`, "src/model/b.ts": `import "./a.js";` };
    expect(breaches(types)).toEqual([]);
  });
});
