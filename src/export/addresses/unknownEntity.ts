import { nearIds, nearIdsHint } from "../../graphql/resolvers/nearIds.js";
import { RequestError } from "../../server/http/requestError.js";
import type { Reader } from "../../store/store.js";
import { addressOf } from "../entity/entityJson.js";

/**
 * The error for an address of an entity that is not there, with the nearest ids and their addresses.
 * @param where not, such as " on 2016-12-06"; empty for the release of the reader
 */
export async function unknownEntity(reader: Reader, id: string, where: string, origin: string): Promise<RequestError> {
  const near = await nearIds(reader, id);
  const related = near.map((each) => ({ href: addressOf(origin, each), text: each }));
  return new RequestError(404, "NOT_FOUND", `There is no ${id.slice(0, 80)}${where}.${nearIdsHint(near)}`, related);
}
