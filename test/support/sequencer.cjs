// The order in which Jest begins the files: those that need a Neo4j first, as they take longest; the others fill what is left
// of the time. CommonJS, as the types of what it extends are.
const { default: Sequencer } = require("@jest/test-sequencer");

module.exports = class Neo4jFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<import("@jest/test-sequencer").default["sort"]>[0]} tests
   */
  async sort(tests) {
    const usual = await super.sort(tests);
    const rank = (/** @type {{ path: string }} */ { path }) => (path.includes("neo4j") ? 0 : 1);
    return [...usual].sort((a, b) => rank(a) - rank(b));
  }
};
