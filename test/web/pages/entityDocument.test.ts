import { expect, it } from "@jest/globals";
import { getOperationAST, parse, validate } from "graphql";
import { costOf } from "../../../src/graphql/cost/cost.js";
import { schema } from "../../../src/graphql/schema.js";
import { ENTITY_NAMES } from "../../../src/model/entities.js";
import { relationFieldsOf } from "../../../src/model/relations.js";
import { openEmbeddedStore } from "../../../src/store/embedded/index.js";
import { entityDocument } from "../../../src/web/pages/entity/entityDocument.js";
import { realRelease } from "../../support/release.js";

/** A third of what one request may cost where the operator sets no other limit. */
const MAX_COST = 20_000;

it.each(ENTITY_NAMES)("the queries for %s are valid, and cheap", async (type) => {
  const store = openEmbeddedStore(realRelease());
  const { release } = await store.reader();
  const focuses = [null, ...relationFieldsOf(type).filter(({ one }) => !one)];
  for (const { text } of focuses.map((focus) => entityDocument(type, focus))) {
    const document = parse(text);
    expect(validate(schema(), document)).toEqual([]);
    const operation = getOperationAST(document);
    if (!operation) throw new Error(`No operation in ${text}`);
    const variables = { id: "alliance:wessex", first: 100 };
    expect(costOf({ schema: schema(), operation, fragments: {}, variables, release }).cost).toBeLessThan(MAX_COST);
  }
  await store.close();
});
