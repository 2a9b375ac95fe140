import type { EntityRecord } from "./release.js";

/** Whether a day lies in [validFrom, validTo), where a bound that is no text is none; any does where the day is null. */
export const isValidOn = (
  { validFrom, validTo }: { validFrom?: unknown; validTo?: unknown },
  day: string | null,
): boolean =>
  day === null ||
  ((typeof validFrom !== "string" || validFrom <= day) && (typeof validTo !== "string" || day < validTo));

/** Whether an entity exists or holds on a day; any does where the day is null. */
export const isEntityValidOn = ({ props }: EntityRecord, day: string | null): boolean => isValidOn(props, day);
