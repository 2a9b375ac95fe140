import { Pool } from "undici";

/**
 * A client of one server with a fixed number of keep-alive connections.
 * @param {string} url
 * @param {number} connections
 */
export function openClient(url, connections) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  /** @param {string} body JSON @returns {Promise<Buffer>} @throws {Error} if the status is not 200 */
  const ask = async (body) => {
    const headers = { "content-type": "application/json", accept: "application/json" };
    const response = await pool.request({ method: "POST", path: pathname, headers, body });
    const bytes = Buffer.from(await response.body.arrayBuffer());
    if (response.statusCode !== 200)
      throw new Error(`${url} answered ${response.statusCode}: ${bytes.toString("utf8").slice(0, 300)}`);
    return bytes;
  };
  return { ask, close: () => pool.close() };
}

/** The data of a response. @param {Buffer} bytes @returns {any} @throws {Error} if the response has errors */
export function dataOf(bytes) {
  const { data, errors } = JSON.parse(bytes.toString("utf8"));
  if (errors) throw new Error(`The response has errors: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}
