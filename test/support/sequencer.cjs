// The order in which Jest begins the files. CommonJS, as the types of what it extends are.
const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * What is begun first, by its path: the longest file that needs a Neo4j, which has to be started for it; meanwhile, on the other
 * worker, the longest that needs none; what mostly waits for a server that is left alone; the rest that needs a Neo4j, as it takes long; and all
 * others, which fill what is left of the time.
 */
const ORDER = [/store.neo4j\.test/, /web.pages/, /server.attack/, /neo4j/, /./];

module.exports = class InOrder extends Sequencer {
  /**
   * @override
   * @param {Parameters<import("@jest/test-sequencer").default["sort"]>[0]} tests
   */
  async sort(tests) {
    const usual = await super.sort(tests);
    const rank = (/** @type {{ path: string }} */ { path }) => ORDER.findIndex((kind) => kind.test(path));
    return [...usual].sort((a, b) => rank(a) - rank(b));
  }
};
