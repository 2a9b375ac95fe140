import { describe, expect, it } from "@jest/globals";
import {
  checkDiskSpace,
  checkEmbeddedMemory,
  checkLoadMemory,
  type MemoryLimits,
  memoryHere,
  type Size,
} from "../../src/cli/memoryCheck.js";
import { UsageError } from "../../src/cli/usageError.js";

const GB = 1e9;
const LARGE: MemoryLimits = { heap: 4 * GB, memory: 8 * GB };
const HALF_A_MILLION: Size = { entities: 500_000, edges: 1_200_000, bytes: 1.4 * GB };
const REAL: Size = { entities: 1_287, edges: 3_130, bytes: 3.5e6 };

/** The least number that a check accepts, to the next thousand bytes. */
function limitOf(accepts: (bytes: number) => boolean): number {
  let [low, high] = [0, 1e12];
  while (high - low > 1_000) {
    const middle = (low + high) / 2;
    if (accepts(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const accepted = (check: () => void): boolean => {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
};

describe("a release is refused before it is read where there is no room for it", () => {
  it("is held where the machine has what the message says, and not where it has less", () => {
    const least = limitOf((memory) => accepted(() => checkEmbeddedMemory(HALF_A_MILLION, { ...LARGE, memory })));
    const check = (memory: number) => () => checkEmbeddedMemory(HALF_A_MILLION, { ...LARGE, memory });
    expect(check(least)).not.toThrow();
    expect(check(least - 2_000)).toThrow(
      /^The release has 500,000 entities and 1,200,000 links; the embedded store would need about \d\.\d GB of memory, but only \d\.\d GB are available\./,
    );
  });

  it("is held where the heap may grow enough; else the message says to which size it must", () => {
    const small = { ...LARGE, heap: 1 * GB };
    expect(() => checkEmbeddedMemory(HALF_A_MILLION, LARGE)).not.toThrow();
    expect(() => checkEmbeddedMemory(HALF_A_MILLION, small)).toThrow(
      /Set NODE_OPTIONS=--max-old-space-size=\d{4}, or load it/,
    );
    const [, megabytes] = /size=(\d+)/.exec(messageOf(() => checkEmbeddedMemory(HALF_A_MILLION, small))) ?? [];
    expect(() => checkEmbeddedMemory(HALF_A_MILLION, { ...LARGE, heap: Number(megabytes) * 1e6 })).not.toThrow();
  });

  it("is brought into Neo4j by a process of less than 1 GB, at half a million entities", () => {
    expect(() => checkLoadMemory(HALF_A_MILLION, { heap: 1 * GB, memory: 1 * GB })).not.toThrow();
    expect(() => checkLoadMemory(HALF_A_MILLION, { heap: 0.2 * GB, memory: 1 * GB })).toThrow(
      /needs about \d+ MB of memory in this process, but only 200 MB are available\. Set NODE_OPTIONS/,
    );
  });

  it("is written where the disk has as much as the file takes, and not a byte less", () => {
    expect(() => checkDiskSpace("x.ndjson", 1_000_000, 1_000_000)).not.toThrow();
    expect(() => checkDiskSpace("x.ndjson", 1_000_000, 999_999)).toThrow(
      "x.ndjson would need about 1 MB, but only 1 MB are free on its disk. Free some space, choose another disk with --out, or choose a smaller --scale.",
    );
  });

  it("is not refused here, where it is the real one", () => {
    const room = memoryHere();
    expect(() => checkEmbeddedMemory(REAL, room)).not.toThrow();
    expect(() => checkLoadMemory(REAL, room)).not.toThrow();
  });
});

function messageOf(check: () => void): string {
  try {
    check();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}
