import { afterAll, beforeAll, describe, jest } from "@jest/globals";
import fc from "fast-check";
import type { Release } from "../../src/model/release.js";
import type { Store } from "../../src/store/store.js";
import { realRelease } from "../support/release.js";
import type { Extent } from "./contract/extent.js";
import { hostile, hostileRelease } from "./contract/hostile.js";
import { lists } from "./contract/lists.js";
import { names, releaseOfNames } from "./contract/names.js";
import { nodes } from "./contract/nodes.js";
import { own } from "./contract/real.js";
import { limiting, replacing, summaries } from "./contract/replacing.js";
import { searches } from "./contract/searches.js";
import type { Served } from "./contract/served.js";
import { streaming, streamingDuringSwap } from "./contract/streaming.js";
import { traces } from "./contract/traces.js";
import { graphs, releaseOfGraphs } from "./graphs.js";

/** Graphs that the generated release holds; the seed is one of which most traces have several paths. */
const GRAPHS = 5;

/**
 * What every store promises: the same cases, in the same order, with the same answers.
 * @param open an empty store, which is closed after the last case
 * @param extent how much it is asked
 */
export function contract(open: () => Promise<Store>, extent: Extent): void {
  // A database plans each statement that is new to it, which on a busy machine takes its time.
  jest.setTimeout(120_000);
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const serving = (title: string, release: Release, cases: (served: Served) => void): void =>
    describe(title, () => {
      beforeAll(async () => {
        await store.replaceAll(release);
      });
      cases({ store: () => store, release: () => release });
    });

  const generated = releaseOfGraphs(fc.sample(graphs, { seed: 3, numRuns: GRAPHS }));
  serving("a release of generated graphs", generated, (served) => {
    summaries(served);
    limiting(served);
    nodes(served);
    streaming(served);
    lists(served, GRAPHS, extent);
    traces(served, GRAPHS, extent);
    streamingDuringSwap(served);
    replacing(served);
  });
  serving("a release of texts that look like something else", hostileRelease(), (served) => {
    hostile(served, extent);
    streaming(served);
  });
  serving("a release of names that are alike", releaseOfNames(), names);
  serving("the project's own release", realRelease(), (served) => {
    summaries(served);
    streaming(served);
    searches(served, extent);
    own(served, extent);
  });
}
