import { describe, expect, it } from "@jest/globals";
import { nodeProblem } from "../../scripts/setup/node.mjs";

describe("the Node that runs the commands", () => {
  it.each([
    ["v20.11.0", ">=20.11"],
    ["v20.20.2", ">=20.11"],
    ["v22.0.0", ">=20.11"],
    ["v100.1.0", ">=20.11"],
    ["v20.0.0", ">=20"],
  ])("%s is enough for %s", (version, wanted) => expect(nodeProblem(version, wanted)).toBeNull());

  it.each([
    ["v20.10.0", ">=20.11"],
    ["v18.20.4", ">=20.11"],
    ["v9.99.0", ">=20.11"],
  ])("%s is too old for %s, which is said with both versions and what to do", (version, wanted) => {
    const problem = nodeProblem(version, wanted);
    expect(problem).toContain("Node 20.11 or later");
    expect(problem).toContain(`Node ${version.slice(1)}`);
    expect(problem).toContain("Install a newer version");
  });
});
