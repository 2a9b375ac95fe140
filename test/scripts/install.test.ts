import { describe, expect, it } from "@jest/globals";
import { installProblem, npm } from "../../scripts/setup/install.mjs";

describe("npm", () => {
  it("is the one that runs us", () => {
    const command = npm(["ci"], "/opt/npm/bin/npm-cli.js");
    expect(command).toEqual({ file: process.execPath, args: ["/opt/npm/bin/npm-cli.js", "ci"] });
  });

  it.each(["", "/opt/pnpm/bin/pnpm.cjs", "/opt/yarn/bin/yarn.js"])("is looked for on the path when run by %j", (by) => {
    expect(npm(["ci"], by)).toMatchObject({ file: expect.stringMatching(/^npm(\.cmd)?$/), args: ["ci"] });
  });
});

describe("when npm fails", () => {
  it("no network is told with what npm said and what to do", () => {
    const problem = installProblem(
      "npm error code ENOTFOUND\nnpm error errno ENOTFOUND\nnpm error network request to https://r.example/yaml failed, reason: getaddrinfo ENOTFOUND r.example\nnpm error A complete log of this run can be found in: somewhere",
    );
    expect(problem).toContain("download the packages (code ENOTFOUND");
    expect(problem).toContain("Connect to the network");
    expect(problem).not.toContain("complete log");
  });

  it("anything else is told in npm's words", () => {
    const problem = installProblem(
      "npm error code EUSAGE\nnpm error `npm ci` can only install packages when in sync.\n",
    );
    expect(problem).toContain("code EUSAGE; `npm ci` can only install packages when in sync.");
    expect(problem).not.toContain("network");
  });

  it("a missing npm is told as such", () => expect(installProblem("spawn npm ENOENT")).toContain("npm was not found"));
});
