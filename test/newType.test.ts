import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ANSWERS, answersOf, QUERIES, removeCopy, withNewType } from "./support/newType.js";

describe("a type, a relation and facts that are added by one file, one line, one entry and one seed", () => {
  let folder: string;
  let answers: Record<string, unknown>;
  beforeAll(() => {
    folder = withNewType();
    answers = answersOf(folder);
  }, 120_000);
  afterAll(() => removeCopy(folder));

  it.each(Object.keys(QUERIES) as (keyof typeof QUERIES)[])("answer %s", (name) =>
    expect(answers[name] ?? answers).toEqual(ANSWERS[name]),
  );
});
