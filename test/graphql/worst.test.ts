import { expect, it } from "@jest/globals";
import { execute, getOperationAST, parse, validate } from "graphql";
import { searchWorst } from "../../bench/worst/search.mjs";
import { BYTES_PER_UNIT, COMPARISONS_PER_UNIT, costOf } from "../../src/graphql/cost/cost.js";
import { withinLimits } from "../../src/graphql/cost/limits.js";
import { RequestContext } from "../../src/graphql/resolvers/requestContext.js";
import { schema } from "../../src/graphql/schema.js";
import type { EntityRecord } from "../../src/model/release.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { WorkMeter } from "../../src/store/workMeter.js";
import { realRelease } from "../support/release.js";
import { sized } from "../support/sample.js";

/** How far the work of an answer may exceed the cost of its request. */
const FACTOR = 1;
/** Work that is worth no limit. */
const SMALL = 20;
/** Less than the default, so that many documents can be tried. */
const LIMITS = { cost: 8_000, depth: 20, aliases: 100 };

const sizeOf = ({ evidence }: EntityRecord): number =>
  Object.values(evidence).reduce((sum, items) => sum + items.flatMap(({ citations }) => citations).length, 0);

/** The entity of each type of which the most is said. */
function largestEntities(): readonly string[] {
  const byType = new Map<string, EntityRecord>();
  for (const entity of realRelease().entities) {
    const largest = byType.get(entity.type);
    if (!largest || sizeOf(entity) > sizeOf(largest)) byType.set(entity.type, entity);
  }
  return [...byType.values()].sort((a, b) => sizeOf(b) - sizeOf(a)).map(({ id }) => id);
}

it("no request that is accepted is more work than its cost says", async () => {
  const store = openEmbeddedStore(realRelease());
  const { release } = await store.reader();
  const excess: object[] = [];

  const cost = (text: string): number | null => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error("The document has no operation.");
    try {
      const demand = costOf({ schema: schema(), operation, fragments: {}, variables: {}, release });
      withinLimits(demand, LIMITS);
      return demand.cost;
    } catch {
      return null;
    }
  };

  /** Runs a document; returns the largest of its objects, bytes and comparisons in units of its cost. */
  async function work(text: string, requested: number): Promise<number> {
    const document = parse(text);
    expect(validate(schema(), document)).toEqual([]);
    const meter = new WorkMeter();
    const contextValue = new RequestContext(await store.reader(meter), undefined, meter);
    const { data } = await execute({ schema: schema(), document, contextValue });
    const bytes = Buffer.byteLength(JSON.stringify(data ?? null));
    const allowed = requested + SMALL;
    const figures = {
      objects: meter.objects / allowed,
      rows: meter.rows / allowed,
      bytes: bytes / BYTES_PER_UNIT / allowed,
      comparisons: meter.comparisons / COMPARISONS_PER_UNIT / allowed,
    };
    const ratio = Math.max(...Object.values(figures));
    if (ratio > FACTOR) excess.push({ requested, ...figures, text: text.slice(0, 2_000) });
    return ratio;
  }

  // About a minute where all cases are run.
  let left = sized(400, 30);
  const goesOn = (): boolean => left-- > 0;
  const options = { schema: schema(), ids: largestEntities(), goesOn, costOf: cost, scoreOf: work };
  const { accepted, worst } = await searchWorst({ ...options, seed: 7 });
  expect(accepted).toBeGreaterThan(10);
  expect(worst?.score).toBeGreaterThan(0.2);
  expect(excess).toEqual([]);
}, 300_000);
