import { afterAll, afterEach, beforeAll, describe, expect, jest } from "@jest/globals";
import { accessibility } from "./accessibility.js";
import { hasBrowser } from "./browser.js";
import { playground } from "./playground.js";
import { beginVisit, type Visit } from "./visit.js";

jest.setTimeout(180_000);

// In one visit, as a browser's start and its first look at the playground take several seconds.
(hasBrowser ? describe : describe.skip)("a visit to the pages", () => {
  const visit = {} as Visit;
  beforeAll(async () => {
    Object.assign(visit, await beginVisit());
  });
  afterAll(() => visit.end?.());
  afterEach(() => expect(visit.troubles.splice(0)).toEqual([]));

  describe("finds the playground, which", () => playground(visit));
  describe("finds nothing amiss with axe", () => accessibility(visit));
});
