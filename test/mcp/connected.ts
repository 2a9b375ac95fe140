import { afterAll, beforeAll } from "@jest/globals";
import type { Client } from "@modelcontextprotocol/client";
import type { Api } from "../support/api.js";
import { overHttp, serveMcp } from "./connect.js";

/** A server of the real seeds and a client of its `/mcp`: opened before the tests of a file, which alone may read them, and closed after them. */
export function connected(): { readonly api: Api; readonly client: Client } {
  let api: Api;
  let client: Client;
  beforeAll(async () => {
    api = await serveMcp();
    client = await overHttp("2026-07-28", api);
  });
  afterAll(async () => {
    await client.close();
    await api.close();
  });
  return {
    get api() {
      return api;
    },
    get client() {
      return client;
    },
  };
}
