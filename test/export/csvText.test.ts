import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { csvLine, neutralised, restored } from "../../src/export/csvText.js";
import { parseCsv } from "./reading.js";

const FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+1", "\uff1d1+1"];

describe("cells of CSV", () => {
  it.each(FORMULAS)("are no formulas: %j", (text) => {
    expect(neutralised(text)).toBe(`'${text}`);
    expect(restored(neutralised(text))).toBe(text);
  });

  it.each(["", "1", "a=b", "'tis", "' =1", "East Midlands", " =1", "1-2"])("are as they are otherwise: %j", (text) => {
    expect(neutralised(text)).toBe(text);
    expect(restored(text)).toBe(text);
  });

  it("leave numbers, also negative ones, and truth values as they are, and nothing for null", () => {
    expect(csvLine([-1, 0.5, true, false, null, ""])).toBe('-1,0.5,true,false,,""\r\n');
  });

  it("come back as they were, whatever the text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...[..."=+-@'\",;\r\n\t a\u{1f600}\u00a0"]) }),
      fc.constantFrom(...FORMULAS),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
        const [row = [], ...others] = parseCsv(csvLine(cells));
        expect(others).toEqual([]);
        expect(row.map(restored)).toEqual(cells);
        for (const field of row) expect(field).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 2_000 },
    );
  });
});
