// Jest in ES module mode; TypeScript goes through SWC, which knows the legacy decorators that type-graphql is written with.
// By this the files of one run know which Neo4j is theirs (test/neo4j/server.ts); workers inherit it.
process.env.TEST_RUN = `${process.pid} ${Date.now()}`;
// As where it is served to others. Otherwise graphql-js looks at each value that it passes on for a second copy of itself, which is slow in Jest's contexts.
process.env.NODE_ENV = "production";

/**
 * Options of SWC, with what differs between files with and without JSX.
 * @param {{ tsx?: boolean }} parser
 */
const swc = (parser) => ({
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", decorators: true, ...parser },
    transform: {
      legacyDecorator: true,
      useDefineForClassFields: false,
      react: { runtime: "automatic", importSource: "preact" },
    },
  },
  module: { type: "es6" },
  sourceMaps: "inline",
});

export default {
  testEnvironment: "<rootDir>/test/support/environment.cjs",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  maxWorkers: 2,
  testSequencer: "<rootDir>/test/support/sequencer.cjs",
  reporters: ["default", "<rootDir>/test/support/storesReporter.mjs"],
  // A busy machine is no fault of what is tested.
  testTimeout: 60_000,
  cacheDirectory: "<rootDir>/.cache/jest",
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.{ts,tsx}", "!src/web/{playground,islands,embed}/**"],
  transform: {
    "\\.ts$": ["@swc/jest", swc({})],
    "\\.tsx$": ["@swc/jest", swc({ tsx: true })],
  },
};
