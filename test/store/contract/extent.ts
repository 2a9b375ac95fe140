import { sample } from "../../support/sample.js";

/** How much a store is asked: everything, or of what differs in little a part, where every statement that is new to a store costs it time. */
export type Extent = "everything" | "a part";

/** The cases of a table that a store is asked. */
export const casesFor = <T>(extent: Extent, cases: readonly T[], most: number): readonly T[] =>
  extent === "everything" ? cases : sample(cases, most);
