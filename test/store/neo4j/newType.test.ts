import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startNeo4j } from "../../neo4j/server.js";
import { ANSWERS, answersOf, QUERIES, removeCopy, withNewType } from "../../support/newType.js";

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("a type that is added to the model, in Neo4j", () => {
  let folder: string;
  let answers: Record<string, unknown>;
  beforeAll(() => {
    const { uri, user, password } = server as Exclude<typeof server, { unavailable: string }>;
    folder = withNewType();
    answers = answersOf(folder, { uri, user, password });
  }, 240_000);
  afterAll(() => removeCopy(folder));

  it.each(Object.keys(QUERIES) as (keyof typeof QUERIES)[])("answers %s as the embedded store does", (name) =>
    expect(answers[name] ?? answers).toEqual(ANSWERS[name]),
  );
});
