// Where test files run: Jest's environment for Node without two of its costs. CommonJS, as Jest's own is.
const { AsyncLocalStorage } = require("node:async_hooks");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

const { createContext, constants } = vm;

// Jest's runner has a storage of its own for each file and leaves it switched on, so that before Node 24 every promise of a worker passes something on to
// every file that came before, and keeps what they held.
/** @type {Set<AsyncLocalStorage<unknown>>} */
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
/** @this {AsyncLocalStorage<unknown>} @param {Parameters<typeof run>} args */
AsyncLocalStorage.prototype.run = function noted(...args) {
  storages.add(this);
  return run.apply(this, args);
};

module.exports = class LeanEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} options */
  constructor(...options) {
    // An ordinary global object: in Jest's, every look at Math, Object or JSON goes through an interceptor and a proxy, by which code that computes takes
    // twice its time (nodejs/node#31658). Jest takes no context from elsewhere; nothing else can run while it makes this one. As ever before Node 20.18.
    vm.createContext = (contextObject) => createContext(constants?.DONT_CONTEXTIFY ?? contextObject);
    try {
      super(...options);
    } finally {
      vm.createContext = createContext;
    }
  }

  /** @override */
  async teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    await super.teardown();
  }
};
