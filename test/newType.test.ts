import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ANSWERS, answersOf, NEW_PAGES, QUERIES, removeCopy, withNewType } from "./support/newType.js";

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

  it("have their pages", () => {
    const [list, page, linked] = NEW_PAGES.map((path) => String(answers[path]));
    for (const html of [list, page, linked]) expect(html).toMatch(/^200 /);
    expect(list).toMatch(/A clinical guideline\.[\s\S]*href="\/guideline\/vale">Vale guideline/);
    expect(page).toMatch(/A clinical guideline\.[\s\S]*<h1>Vale guideline<\/h1>[\s\S]*faster tests[\s\S]*2015/);
    expect(page).toMatch(/Is cited by[\s\S]*href="\/recommendation\/paper-7\?asOf=all"/);
    expect(linked).toMatch(/<h2>Cites<\/h2>[\s\S]*Vale guideline[\s\S]*Dale guideline/);
  });
});
