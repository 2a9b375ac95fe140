import { describe, expect, it } from "@jest/globals";
import { daysOf } from "../../src/model/values/edtf.js";
import { readPrintedDate } from "../../src/model/values/readPrintedDate.js";

/** What is printed, the words of the date in it, the date in EDTF, and its first and last day. */
const DATES: readonly (readonly [string, string, string, string, string])[] = [
  ["published on 25th October 2016", "25th October 2016", "2016-10-25", "2016-10-25", "2016-10-25"],
  ["24 th November 2016", "24 th November 2016", "2016-11-24", "2016-11-24", "2016-11-24"],
  ["22 nd Sep 2016", "22 nd Sep 2016", "2016-09-22", "2016-09-22", "2016-09-22"],
  ["Monday 7 January 2019", "7 January 2019", "2019-01-07", "2019-01-07", "2019-01-07"],
  ["dated 2016-10-11.", "2016-10-11", "2016-10-11", "2016-10-11", "2016-10-11"],
  ["In May 2011 it was", "May 2011", "2011-05", "2011-05-01", "2011-05-31"],
  ["by February 2012", "February 2012", "2012-02", "2012-02-01", "2012-02-29"],
  ["Early April 2017", "April 2017", "2017-04", "2017-04-01", "2017-04-30"],
  ["In Autumn 2011 Dr", "Autumn 2011", "2011-09/2011-11", "2011-09-01", "2011-11-30"],
  ["Spring 2024", "Spring 2024", "2024-03/2024-05", "2024-03-01", "2024-05-31"],
  ["Winter 2015", "Winter 2015", "2015-12/2016-02", "2015-12-01", "2016-02-29"],
  [
    "between October and November 2011",
    "between October and November 2011",
    "2011-10/2011-11",
    "2011-10-01",
    "2011-11-30",
  ],
  ["at the end of December", "the end of December", "2016-12-31", "2016-12-31", "2016-12-31"],
  ["the end of February 2012", "the end of February 2012", "2012-02-29", "2012-02-29", "2012-02-29"],
  ["the ratings of October", "October", "2016-10", "2016-10-01", "2016-10-31"],
  ["from 2018/19", "2018/19", "2018-04/2019-03", "2018-04-01", "2019-03-31"],
  ["in 2016-17", "2016-17", "2016-04/2017-03", "2016-04-01", "2017-03-31"],
  ["Founded in 2002", "2002", "2002", "2002-01-01", "2002-12-31"],
];

describe("a printed date", () => {
  it.each(DATES)("%s", (text, printed, edtf, earliest, latest) => {
    expect(readPrintedDate(text, 2016)).toEqual({ printed, edtf });
    expect(daysOf(edtf)).toEqual({ earliest, latest });
  });

  it.each(["no date", "page 2", "Marching on", "120000 people", "E38000001"])("is not read into %s", (text) =>
    expect(readPrintedDate(text, 2016)).toBeNull(),
  );

  it("is the wanted one where a text prints several", () => {
    const text = "published July 2015 (press release dated 20 July 2015)";
    expect(readPrintedDate(text, 2015)?.edtf).toBe("2015-07-20");
    expect(readPrintedDate(text, 2015, (edtf) => daysOf(edtf)?.earliest === "2015-07-01")?.edtf).toBe("2015-07");
  });

  it("sorts by its first day: autumn after May and before the next year", () => {
    const inOrder = ["May 2011", "Autumn 2011", "October 2011", "2012", "2012/13"];
    const first = (text: string) => daysOf(readPrintedDate(text, 2016)?.edtf ?? "")?.earliest ?? "";
    expect([...inOrder].reverse().sort((a, b) => (first(a) < first(b) ? -1 : 1))).toEqual(inOrder);
  });
});

describe("EDTF", () => {
  it.each(["", "2016-1", "16", "2016/", "autumn", "2016-12-06T00:00"])("%j is no date", (text) =>
    expect(daysOf(text)).toBeNull(),
  );
});
