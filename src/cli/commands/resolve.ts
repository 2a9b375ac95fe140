import { enumName } from "../../model/identity.js";
import { ask } from "../ask.js";
import { type OutputFlags, outputFormat, printAnswer } from "../printAnswer.js";
import { typesIn } from "../typeOption.js";

/** Options of `cpg resolve`. */
export interface ResolveFlags extends OutputFlags {
  readonly types?: string;
  readonly source?: string;
}

const QUERY = `query Resolve($name: String!, $types: [EntityType!], $source: ID) {
  resolve(name: $name, types: $types, source: $source) { score reason entity { id name } }
}`;

interface Data {
  readonly resolve: readonly {
    readonly score: number;
    readonly reason: string;
    readonly entity: { readonly id: string; readonly name: string };
  }[];
}

/** Prints who may be meant by a name, best first. Returns 0 for one candidate and for several, 1 for none. */
export async function resolve(words: readonly string[], flags: ResolveFlags): Promise<number> {
  const format = outputFormat(flags);
  const types = flags.types === undefined ? null : typesIn("--types", flags.types).map(enumName);
  const name = words.join(" ");
  return ask<Data, number>(QUERY, { name, types, source: flags.source ?? null }, ({ data }) => {
    printAnswer(format, {
      columns: ["id", "name", "reason"],
      rows: data.resolve.map(({ entity, reason }) => [entity.id, entity.name, reason]),
      json: data.resolve,
      nothing: `Nobody is called ${JSON.stringify(name)}.`,
    });
    return data.resolve.length > 0 ? 0 : 1;
  });
}
