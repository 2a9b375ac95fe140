import type { Command } from "commander";
import { SeedError } from "../seeds/fault.js";
import { ReleaseFileError } from "../seeds/release/releaseFile.js";
import { ConfigError } from "../server/config.js";
import { StoreError } from "../store/storeError.js";
import { UsageError } from "./usageError.js";

/** Example calls, shown below a command's help. Each one runs as it is. */
export const examples = (...calls: readonly string[]): string =>
  `\nExamples:\n${calls.map((call) => `  npx cpg ${call}\n`).join("")}`;

/** Runs a command and ends the process with its exit code. Errors of the caller are printed as one message. A command's code is loaded only when it runs. */
export const run =
  <A extends unknown[]>(load: () => Promise<(...args: A) => Promise<number>>) =>
  async (...args: [...A, Command]): Promise<void> => {
    try {
      const command = await load();
      // Commander appends the Command object to the arguments; commands do not need it.
      process.exitCode = await command(...(args.slice(0, -1) as A));
    } catch (error) {
      if (!isForReader(error)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
    // An unresponsive database may leave a connection open, which would keep the process alive.
    for (const stream of [process.stdout, process.stderr])
      await new Promise<void>((done) => stream.write("", () => done()));
    process.exit();
  };

/** Errors whose message is written for the user of the command line, so no stack is printed. */
const isForReader = (error: unknown): error is Error =>
  [ConfigError, UsageError, SeedError, ReleaseFileError, StoreError].some((type) => error instanceof type);
