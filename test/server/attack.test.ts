import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "@jest/globals";
import { THOROUGH } from "../support/sample.js";

// About a minute where the machine has nothing else to do.
(THOROUGH ? it : it.skip)(
  "the server outlasts attacks from outside, and has no more memory afterwards",
  async () => {
    const script = fileURLToPath(new URL("attack/attack.mjs", import.meta.url));
    const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
    const [code] = await once(child, "close");
    expect({ code, said }).toEqual({ code: 0, said: expect.not.stringMatching(/^wrong:/m) });
    expect(said).toMatch(/^resident memory: /m);
  },
  300_000,
);
