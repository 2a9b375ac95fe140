import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ReleaseSummary } from "../model/release.js";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** A short name, the same for the same parts. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  // Their lengths keep neighbours apart.
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest("base64url").slice(0, 22);
}

/** Names everything that answers of a release depend on besides the question. */
export type Edition = (release: Pick<ReleaseSummary, "hash" | "builtAt">) => string;

/**
 * The editions of a server: the same release, loaded at the same time, has another with another version or other settings.
 * @param settings all that shows in answers; what is plain JSON
 */
export function editionsOf(settings: object): Edition {
  const own = JSON.stringify(settings);
  return ({ hash, builtAt }) => digestOf([version, own, hash, builtAt]);
}
