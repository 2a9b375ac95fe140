import { z } from "zod";
import { DETAILS, type Paged } from "./fitItems.js";
import { type Found, found, foundText } from "./found.js";
import type { Graph } from "./graphSource.js";

/** A tool: a question to the graph. */
export interface Tool<I = never, O extends object = object> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodType<I>;
  readonly output: z.ZodType<O>;
  /** Answers within the limit of tokens. @throws ToolError for what is wrong with the arguments */
  readonly run: (args: I, graph: Graph) => Promise<O>;
  /** The same answer for readers. */
  readonly text: (output: O) => string;
}

/** Declares a tool; its types follow from the schemas. */
export const tool = <I, O extends object>(declared: Tool<I, O>): Tool<I, O> => declared;

/** Arguments that tools with long answers have in common. */
export const PAGE_INPUT = {
  cursor: z.string().max(40).optional().describe("From the answer before."),
  detail: z.enum(DETAILS).default("standard"),
};

/** The day of a question. */
export const AS_OF_INPUT = {
  asOf: z.string().max(10).optional().describe("Only what is valid on this day: 2016-12-06."),
};

/** What every answer has. */
export const RELEASE_OUTPUT = { release: z.string() };

/** What an answer has that may go on. */
export const PAGE_OUTPUT = { cursor: z.string().optional() };

/** What an answer has if a name in the question may mean several entities: then it has nothing else. */
export const CANDIDATES_OUTPUT = {
  // Shaped as those of the tool resolve; said there once.
  candidates: z.array(z.custom<Found>((value) => found.safeParse(value).success)).optional(),
};

/** The lines of an answer, which ends with its release and where it goes on. */
export const answerText = (lines: readonly string[], { release, cursor }: Paged): string =>
  [...lines, `Release ${release}.`, ...(cursor === undefined ? [] : [`There is more: cursor ${cursor}`])].join("\n");

/**
 * The text of an answer that asks back where a name may mean several.
 * @param lines of an answer that does not
 */
export const answerOrCandidates =
  <O extends Paged & { readonly candidates?: readonly Found[] | undefined }>(lines: (output: O) => readonly string[]) =>
  (output: O): string =>
    answerText(
      output.candidates
        ? ["The name may mean several. Ask again with one of these ids:", foundText(output.candidates)]
        : lines(output),
      output,
    );
