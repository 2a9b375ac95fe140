import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import express, { type RequestHandler, Router } from "express";

/** Where the built pages lie. */
const WEB = fileURLToPath(new URL("../../dist/web/", import.meta.url));

// The pages load nothing from other hosts; GraphiQL's editor needs workers from blobs and inline styles.
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-ancestors *";

const policy: RequestHandler = (_request, response, next) => {
  response.setHeader("Content-Security-Policy", POLICY);
  response.setHeader("X-Content-Type-Options", "nosniff");
  next();
};

/** `/playground` and what it loads; `/` leads there until there is an explorer. */
export function pages(): Router {
  const router = Router();
  router.get("/", (_request, response) => response.redirect(302, "/playground"));
  // Who opens the API's address in a browser wants to look around.
  router.get("/graphql", (request, response, next) => {
    if (request.query.query === undefined && request.accepts(["json", "html"]) === "html")
      response.redirect(302, "/playground");
    else next();
  });
  if (existsSync(WEB)) {
    router.use(
      "/playground",
      policy,
      express.static(WEB, { index: "playground.html", redirect: false, extensions: ["html"] }),
    );
    router.get("/playground", policy, (_request, response) => response.sendFile("playground.html", { root: WEB }));
    router.use("/assets", policy, express.static(`${WEB}assets`, { immutable: true, maxAge: "1y" }));
  }
  return router;
}
