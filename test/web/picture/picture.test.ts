import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { realRelease } from "../../support/release.js";
import { type Explorer, serveExplorer } from "../pages/site.js";
import { cross, overlap, passes, type Rectangle, type Segment, shapesOf } from "./shapes.js";

// Some hundred pages.
jest.setTimeout(240_000);

let site: Explorer;

beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

/** Types from which chains lead. */
const TYPES =
  "Strategy Recommendation PolicyArea Ambition Metric Deliverable NationalWork Alliance Stp Ccg Region Person";
const ALL = TYPES.split(" ").map((type) => type.replace(/(?<=.)[A-Z]/g, "_$&").toUpperCase());

/** Every so many-th thing, so that each type has some; more of them in thorough runs. */
function starts(): readonly string[] {
  const ids = TYPES.split(" ").flatMap((type) => {
    const all = realRelease().entities.filter((each) => each.type === type);
    const step = Math.max(1, Math.floor(all.length / (process.env.THOROUGH === "1" ? 16 : 4)));
    return all.filter((_, i) => i % step === 0).map(({ id }) => id);
  });
  expect(ids.length).toBeGreaterThan(40);
  return ids;
}

/** What is wrong with a picture. */
function faultsOf(svg: string): readonly string[] {
  const { boxes, lines, numbers, width, height } = shapesOf(svg);
  const faults: string[] = [];
  const text = (shape: Rectangle | Segment) => JSON.stringify(shape);
  for (const [i, box] of boxes.entries())
    for (const other of boxes.slice(i + 1))
      for (const a of box) for (const b of other) if (overlap(a, b)) faults.push(`${text(a)} overlaps ${text(b)}`);
  for (const box of boxes.flat())
    if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
      faults.push(`${text(box)} is outside of the picture`);
  for (const [i, line] of lines.entries())
    for (const part of line) {
      // A line leaves a box of several above its sheets.
      for (const [front] of boxes.map((box) => box.slice(-1)))
        if (front && passes(part, front)) faults.push(`${text(part)} passes ${text(front)}`);
      for (const other of lines.slice(i + 1).flat())
        if (cross(part, other)) faults.push(`${text(part)} crosses ${text(other)}`);
    }
  if (lines.length !== boxes.length - 1) faults.push(`${lines.length} lines for ${boxes.length} boxes`);
  if (numbers.length !== lines.length) faults.push(`${numbers.length} numbers for ${lines.length} lines`);
  if (boxes.length > 40) faults.push(`${boxes.length} boxes`);
  return faults;
}

interface Hop {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly evidence: readonly { readonly citations: readonly { readonly plainQuote: string }[] }[];
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

describe("in the picture of any trace", () => {
  it("no boxes overlap, no line passes a box or crosses another, and the list has the same numbers", async () => {
    const faults: string[] = [];
    for (const from of starts())
      for (const to of ["", `&to=${ALL.join(",")}`]) {
        const { html, status } = await site.page(`/trace?from=${from}${to}&asOf=all`);
        expect([from, status]).toEqual([from, 200]);
        const svg = /<section class="pic"[\s\S]*?<\/section>/.exec(html)?.[0];
        if (svg === undefined) continue;
        for (const fault of faultsOf(svg)) faults.push(`${from}${to}: ${fault}`);
        const listed = [...html.matchAll(/<li id="h(\d+)"/g)].map(([, number]) => Number(number));
        const drawn = [...shapesOf(svg).numbers].sort((a, b) => a - b);
        if (String(listed) !== String(drawn))
          faults.push(`${from}${to}: ${listed} in the list, ${drawn} in the picture`);
      }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it("every hop of the answer is drawn, and its words stand in the list", async () => {
    const missing: string[] = [];
    for (const from of starts().filter((_, i) => i % 3 === 0)) {
      const { html } = await site.page(`/trace?from=${from}&asOf=all`);
      const list = html.slice(html.indexOf('id="list"'));
      const { data } = JSON.parse((await site.page(`/trace.json?from=${from}&asOf=all`)).html);
      const hops: readonly Hop[] = data.nodes.flatMap(({ path }: { path: { hops: readonly Hop[] } }) => path.hops);
      for (const { to, evidence } of hops) {
        if (!list.includes(`href="/${to.id.replace(":", "/")}?asOf=all"`)) missing.push(`${from}: ${to.id}`);
        for (const { plainQuote } of evidence.flatMap(({ citations }) => citations))
          if (!list.includes(`“${escaped(plainQuote)}”`)) missing.push(`${from}: ${to.id}: ${plainQuote}`);
      }
    }
    expect(missing.slice(0, 20)).toEqual([]);
  });
});
