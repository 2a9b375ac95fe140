import { spawn } from "node:child_process";

/**
 * @typedef {object} Command
 * @property {string} file program to run
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env] environment of the program; that of this process by default
 * @property {boolean} [shell] needed for .cmd files on Windows
 */

/**
 * Runs a command and captures its output.
 * @param {Command} command
 * @param {string} cwd
 * @param {(pid: number) => void} [started]
 * @returns {Promise<{ ok: boolean, output: string }>} ok is false for a non-zero exit code and if the command could not be started
 */
export function capture({ file, args, shell, env }, cwd, started = () => {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(file, args, {
      cwd,
      shell: shell ?? false,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    if (child.pid !== undefined) started(child.pid);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

const PASSED_ON = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Runs a command in place of this process: it shares input and output, receives the signals, and determines the exit code.
 * @param {Command} command
 * @param {string} cwd
 * @returns {Promise<never>}
 */
export function exec({ file, args, shell }, cwd) {
  return new Promise((_, reject) => {
    const child = spawn(file, args, { cwd, shell: shell ?? false, stdio: "inherit" });
    const passOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, passOn);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      for (const each of PASSED_ON) process.off(each, passOn);
      if (signal) process.kill(process.pid, signal);
      else process.exit(code ?? 1);
    });
  });
}
