import { statSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { editDistance } from "../model/text.js";

/** The environment has values that cannot be used; the message has a sentence for each. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** A whole number in plain digits: "0x10", "1e3" and " " are none. */
const whole = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const port = whole.pipe(z.number().max(65535));
const folders = z
  .string()
  .transform((text) => text.split(delimiter).filter((folder) => folder !== ""))
  .transform((list) => list.map((folder) => resolve(folder)));

/** A variable: how it is read, what it is where unset, and what is expected of it. */
interface Variable<T> {
  readonly schema: z.ZodType<T>;
  readonly expected: string;
  readonly fallback: T;
}

const variable = <T>(schema: z.ZodType<T, unknown>, expected: string, fallback: T): Variable<T> => ({
  schema: schema as z.ZodType<T>,
  expected,
  fallback,
});

const words = z.string().min(1);
/** No more than the driver heeds: it breaks at a port that is none, and silently leaves out a path, a user and a password. */
const address = z
  .string()
  .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s@/?#]+\/?([?&][^\s?&=@#]+=[^\s?&=@#]+)*$/)
  .refine((uri) => URL.canParse(uri) && !/^bolt.*\?/.test(uri));
const amount = whole.pipe(z.number().min(1));

/** Whether there is a folder at a path. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const ownSeeds = fileURLToPath(new URL("../../seeds", import.meta.url));

const VARIABLES = {
  PORT: variable(port, "a port from 0 to 65535", 4000),
  HOST: variable(words, "a host name or address", "127.0.0.1"),
  STORE: variable(z.enum(["embedded", "neo4j"]), "embedded or neo4j", "embedded"),
  NEO4J_URI: variable<string | null>(
    address,
    "an address such as bolt://localhost:7687, without user and password",
    null,
  ),
  NEO4J_USER: variable(words, "a user name", "neo4j"),
  NEO4J_PASSWORD: variable<string | null>(words, "a password", null),
  NEO4J_DATABASE: variable(words.regex(/^(?!system$)/i), "the name of a database other than system", "neo4j"),
  SEEDS_DIR: variable<readonly string[]>(
    folders.pipe(z.array(z.string().refine(isFolder)).min(1)),
    `folders that exist, separated by "${delimiter}"`,
    [ownSeeds],
  ),
  SOURCES_DIR: variable<readonly string[]>(folders, `folders, separated by "${delimiter}"`, []),
  RELEASES_DIR: variable<string | null>(
    words.transform((folder) => resolve(folder)).pipe(z.string().refine(isFolder)),
    "a folder that exists, with release files",
    null,
  ),
  DRAIN_SECONDS: variable(
    whole,
    "seconds that the server still serves after SIGTERM while /health/ready answers 503, as a whole number",
    5,
  ),
  LOG_LEVEL: variable(
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
    "fatal, error, warn, info, debug, trace or silent",
    "info",
  ),
  STORE_TIMEOUT: variable(amount, "milliseconds that a statement may take in Neo4j, as a whole number", 10_000),
  STORE_CONCURRENCY: variable(amount, "statements that Neo4j works on at the same time, as a whole number", 16),
  STORE_QUEUE: variable(whole, "statements that may wait for Neo4j, as a whole number", 200),
  STORE_QUEUE_TIMEOUT: variable(
    amount,
    "milliseconds that a statement may wait for its turn, as a whole number",
    5_000,
  ),
  STORE_DEBUG: variable(
    z.enum(["0", "1"]).transform((given) => given === "1"),
    "1 to tell in every answer what was sent to Neo4j, or 0",
    false,
  ),
  RATE_LIMIT: variable(whole, "requests per minute and client as a whole number; 0 for no limit", 0),
  TRUST_PROXY: variable(
    whole,
    "number of proxies in front, whose X-Forwarded-For tells clients apart, as a whole number",
    0,
  ),
  CACHE: variable(z.enum(["on", "off"]), "on or off", "on"),
  STALE_IF_ERROR: variable(
    whole,
    "seconds that cached responses are served while Neo4j does not answer, as a whole number; 0 for never",
    300,
  ),
  TRUSTED_ONLY: variable(
    z.enum(["0", "1"]).transform((given) => given === "1"),
    "1 to run only the saved queries, or 0 for any query",
    false,
  ),
  CORS_ORIGIN: variable(words, "an origin such as https://example.org, or * for any", "*"),
  PUBLIC_URL: variable<string | null>(
    z
      .url({ protocol: /^https?$/ })
      .refine((url) => !/[?#@]/.test(url))
      .transform((url) => url.replace(/\/+$/, "")),
    "the address under which clients reach the server, such as https://example.org/cpg",
    null,
  ),
  REPORT_URL: variable<string | null>(
    z.string().regex(/^(mailto:[^\s?#@]+@[^\s?#@]+|https?:\/\/[^\s#]+)$/),
    "where readers report errors: mailto: and an address, or the address of a form that takes title and body",
    null,
  ),
  BASE_IRI: variable(
    z
      .string()
      .regex(/^https?:\/\/[^\s<>"{}|\\^`?#]+\/$/)
      .refine((iri) => URL.canParse(iri)),
    "the beginning of IRIs in exported data, such as https://example.org/id/, with a / at its end",
    "https://cancer-policy-graph.invalid/id/",
  ),
  MAX_COST: variable(amount, "largest cost of a request, in objects of its answer, as a whole number", 60_000),
  MAX_ANSWER_BYTES: variable(amount, "bytes that a response of the API may have, as a whole number", 16_777_216),
  OPERATION_TIMEOUT: variable(amount, "milliseconds that an operation may take, as a whole number", 15_000),
  MAX_DEPTH: variable(amount, "levels of fields that a document may have, as a whole number", 20),
  MAX_ALIASES: variable(amount, "aliases that a document may have, as a whole number", 100),
  MAX_TOKENS: variable(amount, "tokens that a document may have, as a whole number", 4_000),
  MAX_BODY_BYTES: variable(amount, "bytes that a request's body may have, as a whole number", 262_144),
} as const;

/** The settings, by the names of their variables. */
export type Config = {
  readonly [K in keyof typeof VARIABLES]: (typeof VARIABLES)[K] extends Variable<infer T> ? T : never;
};

/** Every setting: its variable, what is expected of it, and what it is where unset. */
export const SETTINGS = Object.entries(VARIABLES).map(([name, { expected, fallback }]) => ({
  name,
  expected,
  fallback: fallback as unknown,
}));

/** Shortest name that a misspelling is looked for of: short ones are near to other programs' names. */
const LONG_ENOUGH = 6;

/** Variables that mean nothing here but are nearly called as one of ours that is not set. */
function misspelt(environment: Readonly<Record<string, string | undefined>>): string[] {
  const unset = Object.keys(VARIABLES).filter((name) => name.length >= LONG_ENOUGH && !environment[name]);
  return Object.keys(environment)
    .filter((given) => given.length >= LONG_ENOUGH && !(given in VARIABLES))
    .flatMap((given) => {
      const meant = unset.find((name) => editDistance(given, name, 1) === 1);
      return meant ? [`${given} means nothing here; expected ${meant}, or neither.`] : [];
    });
}

/** True for a value that may hold a password, which is not to be repeated. */
const isSecret = (name: string, given: string): boolean =>
  name === "NEO4J_PASSWORD" || (name === "NEO4J_URI" && given.includes("@"));

/** Reads the environment, here and nowhere else. A variable that is set to nothing counts as unset. Throws a ConfigError that says what was expected. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const wrong = misspelt(environment);
  const config = Object.entries(VARIABLES).map(([name, { schema, expected, fallback }]) => {
    const given = environment[name];
    if (given === undefined || given === "") return [name, fallback];
    const read = (schema as z.ZodType).safeParse(given);
    const shown = isSecret(name, given) ? "not right" : JSON.stringify(given);
    if (!read.success) wrong.push(`${name} is ${shown}; expected ${expected}.`);
    return [name, read.success ? read.data : fallback];
  });
  if (wrong.length > 0) throw new ConfigError(wrong.join("\n"));
  return Object.fromEntries(config) as Config;
}

/** The settings as a log may show them. */
export const shownSettings = ({ NEO4J_PASSWORD, ...settings }: Config): object => ({
  ...settings,
  NEO4J_PASSWORD: NEO4J_PASSWORD === null ? null : "(set)",
});

/** What one request may cost. */
export const limitsIn = (config: Config) => ({
  cost: config.MAX_COST,
  depth: config.MAX_DEPTH,
  aliases: config.MAX_ALIASES,
  tokens: config.MAX_TOKENS,
  bodyBytes: config.MAX_BODY_BYTES,
  answerBytes: config.MAX_ANSWER_BYTES,
  milliseconds: config.OPERATION_TIMEOUT,
});
