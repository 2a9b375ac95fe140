import type { EntityRecord } from "./release.js";

/** True if a day is in [validFrom, validTo). A bound that is not a string is open. True if the day is null. */
export const isValidOn = (
  { validFrom, validTo }: { validFrom?: unknown; validTo?: unknown },
  day: string | null,
): boolean =>
  day === null ||
  ((typeof validFrom !== "string" || validFrom <= day) && (typeof validTo !== "string" || day < validTo));

/** True if an entity is valid on a day, or if the day is null. */
export const isEntityValidOn = ({ props }: EntityRecord, day: string | null): boolean => isValidOn(props, day);
