import { afterEach, describe, expect, it } from "@jest/globals";
import { Admission } from "../../../src/store/neo4j/connection/admission.js";
import { StoreError } from "../../../src/store/storeError.js";

const benches = new Set<Admission>();
afterEach(() => {
  for (const admission of benches) admission.failAll(new StoreError("STORE_UNAVAILABLE", "the test is over"));
  benches.clear();
});

/** Work that ends when it is told to; `started` has the names of what has begun, in that order. */
function bench(limits: ConstructorParameters<typeof Admission>[0]) {
  const admission = new Admission(limits);
  benches.add(admission);
  const started: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const ask = (name: string, text = name) => {
    const answer = admission.run(text, () => {
      started.push(name);
      return new Promise<string>((resolve, reject) => {
        ends.set(name, (error) => (error ? reject(error) : resolve(name)));
      });
    });
    // Not every test waits for every answer.
    answer.catch(() => {});
    return answer;
  };
  /** Ends some work; resolves when what follows from it has happened. */
  const end = async (name: string, error?: Error) => {
    ends.get(name)?.(error);
    await new Promise(setImmediate);
  };
  return { admission, started, ask, end };
}

const patient = { inFlight: 3, queue: 100, wait: 60_000 };

describe("admission to Neo4j", () => {
  it("has the second statement of a text wait until the first was planned, and then no more", async () => {
    const { admission, started, ask, end } = bench(patient);
    const asked = [ask("a1", "a"), ask("a2", "a"), ask("a3", "a")];
    expect(started).toEqual(["a1"]);
    expect([admission.inFlight, admission.queued]).toEqual([1, 2]);
    await end("a1");
    expect(started).toEqual(["a1", "a2", "a3"]);
    await end("a2");
    await end("a3");
    expect(await Promise.all(asked)).toEqual(["a1", "a2", "a3"]);
    expect([admission.inFlight, admission.queued]).toEqual([0, 0]);
  });

  it("plans two texts at once, and lets known ones overtake those that wait to be planned", async () => {
    const { started, ask, end } = bench(patient);
    const known = ask("known");
    await end("known");
    await known;
    for (const name of ["a", "b", "c"]) ask(name);
    ask("again", "known");
    expect(started).toEqual(["known", "a", "b", "again"]);
    await end("a");
    expect(started.at(-1)).toBe("c");
  });

  it("sends no more at once than is allowed", async () => {
    const { started, ask, end } = bench({ ...patient, inFlight: 2 });
    const first = ask("first", "same");
    await end("first");
    await first;
    for (const name of ["1", "2", "3"]) ask(name, "same");
    expect(started).toEqual(["first", "1", "2"]);
    await end("1");
    expect(started).toEqual(["first", "1", "2", "3"]);
  });

  it("plans anew what could not be planned, and after Neo4j was away", async () => {
    const { admission, started, ask, end } = bench(patient);
    const failed = ask("a1", "a");
    const next = ask("a2", "a");
    ask("a3", "a");
    await end("a1", new Error("cut off"));
    await expect(failed).rejects.toThrow("cut off");
    expect(started).toEqual(["a1", "a2"]);
    await end("a2");
    await next;
    admission.forgetPlans();
    ask("a4", "a");
    ask("a5", "a");
    expect(started).toEqual(["a1", "a2", "a3", "a4"]);
  });

  it("refuses what would wait behind too many, or has waited too long, naming the limits", async () => {
    const { ask, end } = bench({ inFlight: 1, queue: 1, wait: 20 });
    const first = ask("first");
    const second = ask("second");
    await expect(ask("third")).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message:
        "A statement was not sent to Neo4j: 1 others wait. The limits are STORE_CONCURRENCY=1, STORE_QUEUE=1 and STORE_QUEUE_TIMEOUT=20.",
    });
    await expect(second).rejects.toMatchObject({ code: "STORE_UNAVAILABLE", message: /it waited for 0.02 s/ });
    await end("first");
    expect(await first).toBe("first");
  });

  it("ends what waits and what is in flight where Neo4j is away, and has room at once", async () => {
    const { admission, ask, end } = bench({ ...patient, inFlight: 1 });
    const asked = [ask("a"), ask("b")];
    const failure = new StoreError("TIMEOUT", "silent");
    admission.failAll(failure);
    for (const each of asked) await expect(each).rejects.toBe(failure);
    expect([admission.inFlight, admission.queued]).toEqual([0, 0]);
    const next = ask("c");
    // What was abandoned ends late, and takes nobody's place with it.
    await end("a");
    expect(admission.inFlight).toBe(1);
    await end("c");
    expect(await next).toBe("c");
  });
});
