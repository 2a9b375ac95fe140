import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readSeeds, summarise, textsIn } from "../../src/seeds/index.js";
import { SOURCE_FOLDERS } from "../support/sourceFolders.js";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const withTexts = SOURCE_FOLDERS.length > 0 ? describe : describe.skip;

/** The cells of a row; cells with commas stand in quotation marks. */
const cells = (row: string): readonly string[] =>
  [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = ""]) => quoted ?? plain);

/** The rows of a look-up. */
function rows(file: string): readonly (readonly string[])[] {
  const path = SOURCE_FOLDERS.map((folder) => join(folder, file)).find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`${file} is in no folder of SOURCES_DIR`);
  return readFileSync(path, "utf8").split(/\r?\n/).filter(Boolean).map(cells);
}

withTexts("the reason why a row of a look-up is not cited is true:", () => {
  type Rows = readonly (readonly string[])[];
  let sources: ReturnType<typeof summarise>["sources"];
  let of2017: ReadonlyMap<string | undefined, readonly string[]>;
  let of2018: typeof of2017;
  let split: typeof of2017;
  let history: Rows;
  const byCode = (file: string, column: number) => new Map(rows(file).map((row) => [row[column], row]));
  beforeAll(() => {
    sources = summarise(readSeeds([SEEDS], { texts: textsIn(SOURCE_FOLDERS) })).sources;
    of2017 = byCode("ccg-stp-cancer-alliance-2017-04.csv", 0);
    of2018 = byCode("ccg-stp-cancer-alliance-2018-04.csv", 0);
    split = byCode("east_of_england_split_jul2019.csv", 4);
    history = rows("alliance_codes_history.csv");
  });
  const saying = (why: RegExp): Rows =>
    sources
      .flatMap(({ uncovered }) => (uncovered ?? []).filter((one) => why.test(one.why ?? "")))
      .map(({ text }) => cells(text));

  it("the same STP and alliance as in April 2017", () => {
    const said = saying(/same as in April 2017/);
    expect(said.length).toBeGreaterThan(100);
    for (const row of said) expect(of2017.get(row[0])?.slice(3, 7)).toEqual(row.slice(3, 7));
  });

  it("the same STP as in April 2018, with the alliance of the list of the split", () => {
    const said = saying(/list of the split/);
    expect(said.length).toBeGreaterThan(5);
    for (const [, ccg, , , stp, , , alliance] of said)
      expect([of2018.get(ccg)?.[3], split.get(ccg)?.[1]]).toEqual([stp, alliance]);
  });

  it("the same STP and alliance as in April 2018", () => {
    const said = saying(/same STP and alliance as in April 2018/);
    expect(said.length).toBeGreaterThan(50);
    for (const [, ccg, , , stp, , alliance] of said)
      expect([of2018.get(ccg)?.[3], of2018.get(ccg)?.[5]]).toEqual([stp, alliance]);
  });

  it("a code and a name of an earlier row", () => {
    const said = saying(/an earlier row has already/);
    expect(said.length).toBeGreaterThan(30);
    for (const row of said) {
      const at = history.findIndex((one) => one.join() === row.join());
      expect(history.slice(0, at).some(([code, name]) => code === row[0] && name === row[1])).toBe(true);
    }
  });

  it("commissioning hubs, and CCGs that closed in March 2015", () => {
    for (const row of saying(/commissioning hub/)) expect(row[1]).toMatch(/COMMISSIONING HUB/);
    for (const row of saying(/closed in March 2015/)) expect(row[11]).toBe("20150331");
  });
});
