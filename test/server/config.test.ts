import { delimiter, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { ConfigError, readConfig } from "../../src/server/config.js";

describe("settings", () => {
  it("have defaults", () => {
    expect(readConfig({})).toMatchObject({
      PORT: 4000,
      HOST: "127.0.0.1",
      STORE: "embedded",
      NEO4J_URI: null,
      SOURCES_DIR: [],
      LOG_LEVEL: "info",
      CACHE: "on",
    });
    expect(readConfig({}).SEEDS_DIR).toEqual([resolve("seeds")]);
  });

  it("are read from the environment", () => {
    const environment = {
      PORT: "0",
      STORE: "neo4j",
      NEO4J_URI: "neo4j+s://graph.example.org:7687",
      RATE_LIMIT: "60",
      CACHE: "off",
    };
    expect(readConfig(environment)).toMatchObject({
      PORT: 0,
      STORE: "neo4j",
      NEO4J_URI: "neo4j+s://graph.example.org:7687",
      RATE_LIMIT: 60,
      CACHE: "off",
    });
  });

  it.each(["bolt://localhost", "bolt+ssc://[::1]:7687/", "neo4j://a_b.example.org:7687?policy=near&region=north"])(
    "may name a Neo4j by %s",
    (uri) => {
      expect(readConfig({ NEO4J_URI: uri }).NEO4J_URI).toBe(uri);
    },
  );

  it("may name several folders, as PATH does", () => {
    expect(readConfig({ SOURCES_DIR: `a${delimiter}${delimiter}b` }).SOURCES_DIR).toEqual([resolve("a"), resolve("b")]);
    expect(readConfig({ SEEDS_DIR: `seeds${delimiter}test` }).SEEDS_DIR).toEqual([resolve("seeds"), resolve("test")]);
  });

  it.each(["https://example.org/cpg/", "http://localhost:8080", "https://example.org/a/b"])(
    "may say that clients reach the server at %s",
    (url) => {
      expect(readConfig({ PUBLIC_URL: url }).PUBLIC_URL).toBe(url.replace(/\/$/, ""));
    },
  );

  it("that are set to nothing count as unset", () => {
    expect(readConfig({ PORT: "", SOURCES_DIR: "" })).toMatchObject({ PORT: 4000, SOURCES_DIR: [] });
  });

  it.each([
    ["PORT", "4000x", 'PORT is "4000x"; expected a port from 0 to 65535.'],
    ["PORT", "65536", 'PORT is "65536"; expected a port from 0 to 65535.'],
    ["PORT", " ", 'PORT is " "; expected a port from 0 to 65535.'],
    ["PORT", "-1", 'PORT is "-1"; expected a port from 0 to 65535.'],
    ...["/cpg/", "ftp://example.org/", "https://example.org/?x=1", "https://user:word@example.org/"].map(
      (url) =>
        [
          "PUBLIC_URL",
          url,
          `PUBLIC_URL is ${JSON.stringify(url)}; expected the address under which clients reach the server, such as https://example.org/cpg.`,
        ] as [string, string, string],
    ),
    ["STORE", "memory", 'STORE is "memory"; expected embedded or neo4j.'],
    ...[
      "http://localhost",
      "bolt://",
      "bolt://a b",
      "bolt://a:99999",
      "bolt://a/neo4j",
      "bolt://a?b=c",
      "neo4j://a?b",
    ].map((uri): [string, string, string] => [
      "NEO4J_URI",
      uri,
      `NEO4J_URI is "${uri}"; expected an address such as bolt://localhost:7687, without user and password.`,
    ]),
    [
      "NEO4J_URI",
      "bolt://neo4j:secret@localhost:7687",
      "NEO4J_URI is not right; expected an address such as bolt://localhost:7687, without user and password.",
    ],
    ["NEO4J_DATABASE", "System", 'NEO4J_DATABASE is "System"; expected the name of a database other than system.'],
    ["LOG_LEVEL", "loud", 'LOG_LEVEL is "loud"; expected fatal, error, warn, info, debug, trace or silent.'],
    [
      "RATE_LIMIT",
      "1e3",
      'RATE_LIMIT is "1e3"; expected requests per minute and client as a whole number; 0 for no limit.',
    ],
    ["CACHE", "yes", 'CACHE is "yes"; expected on or off.'],
    [
      "SEEDS_DIR",
      "no-such-folder",
      `SEEDS_DIR is "no-such-folder"; expected folders that exist, separated by "${delimiter}".`,
    ],
    ["SEEDS_DIR", delimiter, `SEEDS_DIR is "${delimiter}"; expected folders that exist, separated by "${delimiter}".`],
  ])("refuse %s=%j and say what was expected", (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(new ConfigError(message));
  });

  it("say of every bad value what was expected", () => {
    expect(() => readConfig({ PORT: "x", CACHE: "x" })).toThrow(/^PORT is .*\nCACHE is .*$/);
  });
});

describe("variables that are nearly called as ours", () => {
  it.each([
    ["NEO4J_URL", "NEO4J_URL means nothing here; expected NEO4J_URI, or neither."],
    ["RATELIMIT", "RATELIMIT means nothing here; expected RATE_LIMIT, or neither."],
    ["MAX_DEPT", "MAX_DEPT means nothing here; expected MAX_DEPTH, or neither."],
  ])("are refused: %s", (name, message) => {
    expect(() => readConfig({ [name]: "1" })).toThrow(new ConfigError(message));
  });

  it.each([{ HOME: "/" }, { LOGLEVELS: "x" }, { NEO4J_AUTH: "a/b" }, { NEO4J_URL: "x", NEO4J_URI: "bolt://a" }])(
    "are left alone where they are not, or where ours is set: %j",
    (environment) => {
      expect(() => readConfig(environment)).not.toThrow();
    },
  );
});
