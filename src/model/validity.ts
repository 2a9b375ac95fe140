import type { EntityRecord } from "../../model/release.js";

/** Whether a day lies in [validFrom, validTo); a bound that is null is none. */
function holds(validFrom: unknown, validTo: unknown, day: string): boolean {
  return (typeof validFrom !== "string" || validFrom <= day) && (typeof validTo !== "string" || day < validTo);
}

/** Whether an edge holds on a day; any does where the day is null. */
export const edgeHolds = (edge: { validFrom: string | null; validTo: string | null }, day: string | null): boolean =>
  day === null || holds(edge.validFrom, edge.validTo, day);

/** Whether an entity exists or holds on a day; any does where the day is null. */
export const entityHolds = ({ props }: EntityRecord, day: string | null): boolean =>
  day === null || holds(props.validFrom, props.validTo, day);
