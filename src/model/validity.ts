import type { EntityRecord } from "./release.js";

/** A period from one day to another, end exclusive. A bound that is not a string is open. */
interface Period {
  readonly validFrom?: unknown;
  readonly validTo?: unknown;
}

/** True if a day is in a period. True if the day is null. */
export const isValidOn = ({ validFrom, validTo }: Period, day: string | null): boolean =>
  day === null ||
  ((typeof validFrom !== "string" || validFrom <= day) && (typeof validTo !== "string" || day < validTo));

/** True if an entity is valid on a day, or if the day is null. */
export const isEntityValidOn = ({ props }: EntityRecord, day: string | null): boolean => isValidOn(props, day);

const beginsBeforeEnd = ({ validFrom }: Period, { validTo }: Period): boolean =>
  typeof validFrom !== "string" || typeof validTo !== "string" || validFrom < validTo;

/** True if two periods have a day in common. */
export const overlap = (a: Period, b: Period): boolean => beginsBeforeEnd(a, b) && beginsBeforeEnd(b, a);
