import { answerFile, answerFormatOf } from "../export/answer/answerFile.js";
import { dayOf } from "../export/fileName.js";
import { ask } from "./ask.js";
import type { OutputFile } from "./outputFile.js";
import { variablesIn } from "./queryInput.js";
import { UsageError } from "./usageError.js";

/** A query, and what files with its answer are named after. */
export interface NamedQuery {
  readonly name: string;
  readonly text: () => string;
}

/** How an answer is exported. */
export interface AnswerFlags {
  readonly output: OutputFile;
  readonly release?: string;
  readonly var?: readonly string[];
  readonly excel?: boolean;
}

/** Writes the answer to a query in a format. Gives the exit code. Throws UsageError for an unknown format, name or variable. */
export async function exportAnswer(
  suffix: string,
  query: NamedQuery,
  { output, release, var: pairs = [], excel = false }: AnswerFlags,
): Promise<number> {
  const format = answerFormatOf(suffix);
  if (typeof format === "string") throw new UsageError(format);
  if (excel && format.suffix !== "csv") throw new UsageError(`--excel is for csv, not for ${format.suffix}.`);
  if (format.suffix === "parquet") output.refuseTerminal(format.suffix);
  const text = query.text();
  return ask<unknown, number>(
    text,
    variablesIn(text, pairs),
    async ({ data, reader }) => {
      const { hash } = reader.release;
      const answer = { name: query.name, data, release: hash, day: dayOf(new Date()) };
      const file = answerFile(format, answer, { excel });
      const written = await output.write(file.fileName, file.content);
      if (written) {
        const rows = file.rows === null ? "" : `, ${file.rows} rows`;
        process.stdout.write(`${written.path}: release ${hash.slice(0, 12)}${rows}, ${written.bytes} bytes\n`);
      }
      return 0;
    },
    release,
  );
}
