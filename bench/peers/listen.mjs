// A bare HTTP server for peers that have none of their own.
import { createServer } from "node:http";

/**
 * Responds to JSON POST requests with JSON on a free port of this machine, and reports the port.
 * @param {(body: any) => Promise<unknown>} answer
 */
export function serve(answer) {
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = JSON.stringify(await answer(JSON.parse(Buffer.concat(chunks).toString("utf8"))));
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
    response.end(text);
  });
  server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
    const address = server.address();
    console.log(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
  });
}
