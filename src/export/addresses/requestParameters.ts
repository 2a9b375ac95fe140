import { didYouMean, nearest } from "../../model/text.js";
import { RequestError } from "../../server/http/requestError.js";

/**
 * A parameter of an address that is 1 or 0; false where it is not given.
 * @throws RequestError
 */
export function flag(name: string, value: unknown): boolean {
  if (value === undefined || value === "0") return false;
  if (value === "1") return true;
  throw new RequestError(400, "BAD_USER_INPUT", `${name}: Expected 1 or 0, got ${JSON.stringify(value).slice(0, 80)}.`);
}

/**
 * Refuses a parameter that is nearly called as one that means something: what it should have changed would be wrong. Others mean nothing and are let pass.
 * @throws RequestError
 */
export function refuseMisspelt(query: object, names: readonly string[]): void {
  const stray = Object.keys(query).find((name) => !names.includes(name) && nearest(name, names).length > 0);
  if (stray === undefined) return;
  const message = `There is no parameter ${stray.slice(0, 40)}; there are ${names.join(", ")}.${didYouMean(stray, names)}`;
  throw new RequestError(400, "BAD_USER_INPUT", message);
}
