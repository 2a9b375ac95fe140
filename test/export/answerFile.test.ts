import { describe, expect, it } from "@jest/globals";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { ANSWER_FORMATS, type Answer, answerFile, answerFormatOf } from "../../src/export/answer/answerFile.js";
import { bytesOf, csvObjects } from "./reading.js";

const answer = (data: unknown): Answer => ({
  name: "who-leads",
  data,
  release: "0123456789ab".padEnd(64, "0"),
  day: "2026-11-30",
});

async function written(suffix: string, data: unknown, excel = false): Promise<Buffer> {
  const format = answerFormatOf(suffix);
  if (typeof format === "string") throw new Error(format);
  return bytesOf(answerFile(format, answer(data), { excel }).content);
}

const DATA = {
  alliances: {
    totalCount: 2,
    nodes: [
      {
        name: "Café, “Wessex”\nand 𝔘𝔫𝔦",
        leads: 2,
        share: 0.5,
        isOpen: true,
        mixed: 1,
        stps: { nodes: [{ name: "=1+1" }, { name: "b" }] },
      },
      { name: "Peninsula", leads: null, share: 1, isOpen: null, mixed: "x", stps: { nodes: [] } },
    ],
  },
};

describe("the file of an answer", () => {
  it.each(ANSWER_FORMATS.map(({ suffix }) => suffix))("in %s is named after query, day and release", (suffix) => {
    const format = answerFormatOf(suffix);
    expect(typeof format !== "string" && answerFile(format, answer({})).fileName).toBe(
      `who-leads-2026-11-30-0123456789ab.${suffix}`,
    );
  });

  it("as CSV has a row for each deepest item, and no formula", async () => {
    const text = (await written("csv", DATA)).toString("utf8");
    expect(csvObjects(text)).toEqual([
      {
        totalCount: "2",
        name: DATA.alliances.nodes[0]?.name,
        leads: "2",
        share: "0.5",
        isOpen: "true",
        mixed: "1",
        "stps.name": "'=1+1",
      },
      {
        totalCount: "2",
        name: DATA.alliances.nodes[0]?.name,
        leads: "2",
        share: "0.5",
        isOpen: "true",
        mixed: "1",
        "stps.name": "b",
      },
      { totalCount: "2", name: "Peninsula", leads: "", share: "1", isOpen: "", mixed: "x", "stps.name": "" },
    ]);
  });

  it("has a byte order mark for Excel only, and in CSV only", async () => {
    const [plain, excel] = [await written("csv", DATA), await written("csv", DATA, true)];
    expect(excel.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(excel.subarray(3)).toEqual(plain);
    for (const suffix of ["json", "md", "parquet"])
      expect(await written(suffix, DATA, true)).toEqual(await written(suffix, DATA));
  });

  it("as JSON has the shape of a response", async () => {
    const { release } = answer(null);
    expect(JSON.parse((await written("json", DATA)).toString("utf8"))).toEqual({ data: DATA, extensions: { release } });
  });

  it("as Parquet has typed columns; one that holds several types is text", async () => {
    const bytes = await written("parquet", DATA);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const types = parquetSchema(parquetMetadata(file)).children.map(({ element }) => [element.name, element.type]);
    expect(Object.fromEntries(types)).toEqual({
      totalCount: "INT64",
      name: "BYTE_ARRAY",
      leads: "INT64",
      share: "DOUBLE",
      isOpen: "BOOLEAN",
      mixed: "BYTE_ARRAY",
      "stps.name": "BYTE_ARRAY",
    });
    const [first, , last] = await parquetReadObjects({ file });
    expect(first).toMatchObject({ leads: 2n, share: 0.5, isOpen: true, mixed: "1", "stps.name": "=1+1" });
    expect(last).toMatchObject({ name: "Peninsula", leads: null, mixed: "x", "stps.name": null });
  });

  it("of nothing is an empty table in every format", async () => {
    for (const suffix of ["csv", "md"]) expect(await written(suffix, { alliances: { nodes: [] } })).toHaveLength(0);
    const bytes = await written("parquet", {});
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    expect(parquetMetadata(file).num_rows).toBe(0n);
  });
});

it("an unknown format is answered with what there is, the nearest first", () => {
  expect(answerFormatOf("parket")).toBe(
    "There is no format parket of an answer. Formats: json, csv, md, parquet. Did you mean parquet?",
  );
});
