import { expect, it } from "@jest/globals";
import { parse, validate } from "graphql";
import { schema } from "../../../src/graphql/schema.js";
import { ENTITY_NAMES } from "../../../src/model/entities.js";
import { relationFieldsOf } from "../../../src/model/relations.js";
import { entityDocument } from "../../../src/web/pages/entity/entityDocument.js";

it.each(ENTITY_NAMES)("the queries for %s are valid", (type) => {
  const focuses = [null, ...relationFieldsOf(type).filter(({ one }) => !one)];
  for (const { text } of focuses.map((focus) => entityDocument(type, focus)))
    expect(validate(schema(), parse(text))).toEqual([]);
});
