import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type Build, built, makeAll } from "../../scripts/setup/build.mjs";
import { folderWith, write } from "./folder.js";

/** A build that copies src/ to where it is told, and fails when there is a file named broken; then notes what there is. */
const build: Build = {
  doing: "Copying ...",
  needs: "copy.mjs",
  inputs: ["src"],
  except: [],
  stagingDir: ".build",
  steps: [
    ["copy.mjs", ".build"],
    ["list.mjs", ".build"],
  ],
  into: "dist",
  stamp: "dist/.built-from",
};
const COPY = `
  import { cpSync, existsSync } from "node:fs";
  if (existsSync("src/broken")) { console.error("src/broken: what is this?"); process.exit(2); }
  cpSync("src", process.argv[2], { recursive: true });`;
const LIST = `
  import { readdirSync, writeFileSync } from "node:fs";
  const names = readdirSync(process.argv[2]);
  writeFileSync(process.argv[2] + "/list", names.sort().join(" "));`;

const project = () =>
  folderWith({ "copy.mjs": COPY, "list.mjs": LIST, "src/a.js": "a", "src/deep/b.js": "b", "src/index.html": "a b" });
const run = (root: string, builds: readonly Build[] = [build]) =>
  makeAll(
    root,
    builds,
    () => {},
    () => {},
  );
const result = (root: string, path: string) => readFileSync(join(root, "dist", path), "utf8");

describe("building", () => {
  it("is due until it is done, and again when a source has changed", async () => {
    const root = project();
    expect(built(root, build)).toBe(false);
    await run(root);
    expect(built(root, build)).toBe(true);
    expect([result(root, "a.js"), result(root, "deep/b.js"), result(root, "index.html")]).toEqual(["a", "b", "a b"]);
    expect(result(root, "list")).toBe("a.js deep index.html");
    write(join(root, "src/a.js"), "A");
    expect(built(root, build)).toBe(false);
    await run(root);
    expect(result(root, "a.js")).toBe("A");
  });

  it("is not due where there is nothing to build", () => expect(built(folderWith(), build)).toBe(true));

  it("leaves alone what did not change and what others put there, and removes what has no source any more", async () => {
    const root = project();
    await run(root);
    write(join(root, "dist/other.json"), "{}");
    const before = statSync(join(root, "dist/a.js")).ino;
    rmSync(join(root, "src/deep"), { recursive: true });
    await run(root);
    expect(statSync(join(root, "dist/a.js")).ino).toBe(before);
    expect(existsSync(join(root, "dist/deep/b.js"))).toBe(false);
    expect(result(root, "other.json")).toBe("{}");
  });

  it("that fails says what the compiler said, keeps the result of last time, and is still due", async () => {
    const root = project();
    await run(root);
    write(join(root, "src/broken"), "");
    await expect(run(root)).rejects.toThrow("src/broken: what is this?");
    expect(result(root, "a.js")).toBe("a");
    expect(built(root, build)).toBe(false);
  });

  it("makes all that is due at the same time", async () => {
    const root = project();
    // Neither ends before the other has begun.
    write(
      join(root, "meet.mjs"),
      `import { existsSync, mkdirSync, writeFileSync } from "node:fs";
      import { setTimeout as pause } from "node:timers/promises";
      const [workshop, mine, other] = process.argv.slice(2);
      mkdirSync(workshop);
      writeFileSync(workshop + "/" + mine, "");
      writeFileSync(mine, "");
      while (!existsSync(other)) await pause(10);`,
    );
    const meeting = (mine: string, other: string): Build => ({
      ...build,
      stagingDir: `.build-${mine}`,
      steps: [["meet.mjs", `.build-${mine}`, mine, other]],
      stamp: `dist/.${mine}-built-from`,
    });
    await run(root, [meeting("one", "two"), meeting("two", "one")]);
    expect([result(root, "one"), result(root, "two")]).toEqual(["", ""]);
  });

  it("makes what can be made where something else fails", async () => {
    const root = project();
    const failing: Build = { ...build, stagingDir: ".build-no", steps: [["no.mjs"]], stamp: "dist/.no-built-from" };
    await expect(run(root, [failing, build])).rejects.toThrow("The build failed");
    expect([built(root, failing), built(root, build)]).toEqual([false, true]);
  });
});
