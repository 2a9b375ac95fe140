import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Api, serve } from "../support/api.js";
import { type ClientProject, clientProject } from "../support/clientProject.js";
import { hasBrowser, openBrowser } from "../web/browser.js";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));

let project: ClientProject;
let api: Api;
beforeAll(async () => {
  project = clientProject();
  api = await serve();
}, 120_000);
afterAll(async () => {
  await api.close();
  project.remove();
});

describe("the script in TypeScript", () => {
  beforeAll(() => {
    for (const name of ["leads.ts", "tsconfig.json"]) cpSync(join(EXAMPLES, "node", name), join(project.path, name));
    project.compile();
  });
  const run = (name: string) => project.run("out/leads.js", [name], { CPG_URL: api.url });

  it("says who leads an alliance, with the words", async () => {
    expect(await run("Wessex")).toMatch(/^\S.* leads Wessex:\n {2}“[^”]+” \(.+\)/);
  });

  it("says so where there is none", async () => expect(await run("Nowhere")).toBe("No alliance is called Nowhere."));

  it("says what to do where no server answers", async () => {
    const failing = project.run("out/leads.js", [], { CPG_URL: "http://127.0.0.1:9" });
    await expect(failing).rejects.toThrow("http://127.0.0.1:9");
  });
});

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Serves a folder as any web host does. */
async function host(folder: string): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    const path = url === "/" ? "/index.html" : url;
    try {
      const content = readFileSync(join(folder, path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return server;
}

(hasBrowser ? describe : describe.skip)("the page, which is of another origin", () => {
  const shown = async (url: string) => {
    for (const name of ["index.html", "footprints.js"]) {
      const text = readFileSync(join(EXAMPLES, "browser", name), "utf8");
      writeFileSync(join(project.path, name), text.replaceAll("http://127.0.0.1:4000", url));
    }
    const server = await host(project.path);
    const browser = await openBrowser();
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => document.getElementById("status")?.textContent !== "Asking …");
    const told = [await page.textContent("#status"), await page.locator("#footprints li").count(), errors];
    await browser.close();
    server.closeAllConnections();
    server.close();
    return told;
  };

  it("shows what it asks for", async () => expect(await shown(api.url)).toEqual(["19 footprints.", 19, []]));

  it("says what to do where no server answers", async () =>
    expect(await shown("http://127.0.0.1:9")).toEqual([expect.stringContaining("127.0.0.1:9"), 0, []]));

  it("has a program without faults of types", () => {
    const compilerOptions = {
      ...{ target: "es2022", module: "esnext", moduleResolution: "bundler", lib: ["es2023", "dom", "dom.iterable"] },
      ...{ strict: true, allowJs: true, checkJs: true, noEmit: true, types: [] },
    };
    cpSync(join(EXAMPLES, "browser/footprints.js"), join(project.path, "footprints.js"));
    writeFileSync(join(project.path, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["footprints.js"] }));
    project.compile();
  });
});
