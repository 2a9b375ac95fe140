import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

/** A project in which the packed client is installed. */
export interface ClientProject {
  /** Its folder. */
  readonly path: string;
  /** Compiles what its tsconfig.json names. Throws where it has faults. */
  compile(): void;
  /**
   * Runs a compiled program.
   * @returns what it prints
   */
  run(program: string, args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<string>;
  /** Size of a program with the package after bundling, minified and gzipped, in bytes. */
  sizeOf(program: string): number;
  remove(): void;
}

/** Packs the client as npm does, and installs it in a new project. */
export function clientProject(): ClientProject {
  const folder = mkdtempSync(join(tmpdir(), "cpg-client-"));
  const [source, path] = [join(folder, "source"), join(folder, "project")];
  cpSync(join(ROOT, "client"), source, { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  execFileSync(process.execPath, [TSC, "-p", "tsconfig.json"], { cwd: source, stdio: "pipe" });
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json"], { cwd: source, encoding: "utf8" });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  // What npm install does with a package without dependencies.
  const installed = join(path, "node_modules/@cancer-policy-graph/client");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(source, filename), "-C", installed, "--strip-components=1"]);
  writeFileSync(join(path, "package.json"), '{ "type": "module", "private": true }');
  return {
    path,
    compile() {
      try {
        const typeRoots = ["--typeRoots", join(ROOT, "node_modules/@types")];
        execFileSync(process.execPath, [TSC, "-p", "tsconfig.json", ...typeRoots], { cwd: path, stdio: "pipe" });
      } catch (error) {
        throw new Error(String((error as { stdout?: Buffer }).stdout ?? error));
      }
    },
    run: (program, args, environment = {}) =>
      new Promise((resolve, reject) =>
        execFile(
          process.execPath,
          [program, ...args],
          { cwd: path, env: { ...process.env, ...environment } },
          (error, stdout) => (error ? reject(error) : resolve(stdout.trim())),
        ),
      ),
    sizeOf(program) {
      const [input, output] = [join(path, "size.mjs"), join(folder, "size.js")];
      writeFileSync(input, program);
      const rolldown = join(ROOT, "node_modules/rolldown/bin/cli.mjs");
      const args = [rolldown, input, "--platform", "browser", "--minify", "--file", output];
      execFileSync(process.execPath, args, { stdio: "pipe" });
      return gzipSync(readFileSync(output)).length;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
