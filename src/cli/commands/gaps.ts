import { GapKind } from "../../model/entities/gap.js";
import { didYouMean } from "../../model/text.js";
import { ask } from "../ask.js";
import { type OutputFlags, outputFormat, printAnswer } from "../printAnswer.js";
import { countIn } from "../typeOption.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg gaps`. */
export interface GapsFlags extends OutputFlags {
  readonly first: string;
}

const QUERY = `query Gaps($kinds: [GapKind!], $first: Int) {
  gaps(kinds: $kinds, first: $first) { totalCount nodes { id kind why subject { node { id name } } } }
}`;

interface Data {
  readonly gaps: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly kind: string;
      readonly why: string;
      readonly subject: { readonly node: { readonly id: string; readonly name: string } } | null;
    }[];
  };
}

/** Prints what is missing or contradictory in the sources. Returns the exit code. */
export async function gaps(kinds: readonly string[], flags: GapsFlags): Promise<number> {
  const format = outputFormat(flags);
  const first = countIn("--first", flags.first, 500);
  const wanted = kinds.length > 0 ? kinds.map(kindOf) : null;
  return ask<Data, number>(QUERY, { kinds: wanted, first }, ({ data }) => {
    const { nodes, totalCount } = data.gaps;
    printAnswer(format, {
      columns: ["kind", "subject", "why"],
      rows: nodes.map(({ kind, subject, why }) => [kind, subject?.node.id ?? null, why]),
      json: data.gaps,
      nothing: "There are no such gaps.",
    });
    if (format === "table" && totalCount > nodes.length)
      process.stdout.write(`${nodes.length} of ${totalCount}. Use --first to show more.\n`);
    return 0;
  });
}

function kindOf(word: string): string {
  const kinds: readonly string[] = Object.values(GapKind);
  const wanted = word.toUpperCase().replaceAll("-", "_");
  if (kinds.includes(wanted)) return wanted;
  throw new UsageError(
    `${word} is not a kind of gap.${didYouMean(wanted, kinds)} Expected one or more of ${kinds.join(", ")}.`,
  );
}
