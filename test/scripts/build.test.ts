import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type Build, built, make } from "../../scripts/setup/build.mjs";
import { folderWith, write } from "./folder.js";

/** A build that copies src/ to where it is told, and fails when there is a file named broken; then notes what there is. */
const build: Build = {
  doing: "Copying ...",
  needs: "copy.mjs",
  inputs: ["src"],
  except: [],
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
const run = (root: string) =>
  make(
    root,
    build,
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
});
