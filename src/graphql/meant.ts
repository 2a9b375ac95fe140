import type { EntityName } from "../model/entities.js";
import type { Reader } from "../store/store.js";
export async function meant(
  _r: Reader,
  _q: { text: string; type: EntityName; asOf: string | null; code: boolean },
): Promise<string | null> {
  return null;
}
