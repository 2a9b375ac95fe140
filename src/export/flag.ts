import { RequestError } from "../server/http/requestError.js";

/**
 * A parameter of an address that is 1 or 0; false where it is not given.
 * @throws RequestError
 */
export function flag(name: string, value: unknown): boolean {
  if (value === undefined || value === "0") return false;
  if (value === "1") return true;
  throw new RequestError(400, "BAD_USER_INPUT", `${name}: Expected 1 or 0, got ${JSON.stringify(value).slice(0, 80)}.`);
}
