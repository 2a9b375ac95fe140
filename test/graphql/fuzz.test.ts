import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parse, validate } from "graphql";
import { schema } from "../../src/graphql/schema.js";
import { type Api, serve } from "../support/api.js";
import { sized } from "../support/sample.js";
import { broken, type Choose, randomDocument } from "./randomDocument.js";

let api: Api;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

/** Choices from a list of numbers; 0 once it has run out. */
function chooser(numbers: readonly number[]): Choose {
  let next = 0;
  return (below) => (below > 0 ? (numbers[next++] ?? 0) % below : 0);
}
const choices = fc.array(fc.nat(9_999), { minLength: 40, maxLength: 400 });

/** Codes with which a request may be answered that is wrong or asks for too much; everything else would be the server's fault. */
const OURS = ["BAD_USER_INPUT", "QUERY_TOO_COMPLEX", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"];

async function codesOf(document: string): Promise<readonly unknown[]> {
  const { status, errors } = await api.ask(document);
  expect([200, 294, 400, 422]).toContain(status);
  return errors.map(({ extensions }) => extensions?.code);
}

it("answers whatever the schema allows, or says what is wrong with a value", async () => {
  await fc.assert(
    fc.asyncProperty(choices, async (numbers) => {
      const document = randomDocument(chooser(numbers));
      expect(validate(schema(), parse(document))).toEqual([]);
      for (const code of await codesOf(document)) expect(["BAD_USER_INPUT", "QUERY_TOO_COMPLEX"]).toContain(code);
    }),
    { numRuns: sized(300, 100) },
  );
});

it("answers the same twice", async () => {
  await fc.assert(
    fc.asyncProperty(choices, async (numbers) => {
      const document = randomDocument(chooser(numbers));
      const [one, other] = [await api.ask(document), await api.ask(document)];
      expect(other.data).toEqual(one.data);
    }),
    { numRuns: sized(40, 20) },
  );
});

it("refuses what the schema does not allow, and says so", async () => {
  await fc.assert(
    fc.asyncProperty(choices, async (numbers) => {
      const choose = chooser(numbers);
      const document = randomDocument(choose);
      for (const code of await codesOf(broken(chooser([...numbers].reverse()), document))) expect(OURS).toContain(code);
    }),
    { numRuns: sized(300, 100) },
  );
});
