import { expect } from "@jest/globals";
import type { Release } from "../../../src/model/release.js";
import type { IdsPlan, PagePlan } from "../../../src/store/plan.js";
import type { Reader, Store } from "../../../src/store/store.js";
import { Oracle } from "../oracle.js";

/** A store that serves a release, once the cases run. */
export interface Served {
  store(): Store;
  release(): Release;
}

export const readerOf = ({ store }: Served): Promise<Reader> => store().reader();

/** Expects a list as the oracle gives it, to the last letter; returns it. */
export async function expectList(served: Served, plan: PagePlan) {
  const expected = new Oracle(served.release(), plan.asOf).select(plan);
  const actual = await (await readerOf(served)).select(plan);
  expectSame(actual, expected);
  return expected;
}

/** Expects entities as the oracle gives them, to the last letter; returns them. */
export async function expectNodes(served: Served, plan: IdsPlan) {
  const expected = new Oracle(served.release(), plan.asOf).get(plan);
  expectSame(await (await readerOf(served)).get(plan), expected);
  return expected;
}

/** Expects the same values under the same keys in the same order. */
export function expectSame(actual: unknown, expected: unknown): void {
  expect(actual).toEqual(expected);
  expect(JSON.stringify(actual)).toBe(JSON.stringify(expected));
}
