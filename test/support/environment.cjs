// Where test files run: Jest's environment for Node, in a context whose global object is an ordinary one. In Jest's own, every look at Math, Object or JSON
// goes through an interceptor and a proxy, by which code that computes takes twice its time (nodejs/node#31658). Before Node 20.18 it stays as it is in Jest.
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

const { createContext, constants } = vm;

module.exports = class PlainContext extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} options */
  constructor(...options) {
    // Jest takes no context from elsewhere; it makes this one while it constructs, and nothing else can run meanwhile.
    vm.createContext = (contextObject) => createContext(constants?.DONT_CONTEXTIFY ?? contextObject);
    try {
      super(...options);
    } finally {
      vm.createContext = createContext;
    }
  }
};
