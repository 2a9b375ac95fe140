import { readFileSync } from "node:fs";

/** A code block of a page. */
export interface Block {
  /** What it is of: yaml, sh, text ... */
  readonly language: string;
  readonly text: string;
  /** The last name in code before it that looks like a path, such as my-seeds/a.yaml; null where there is none in its paragraph. */
  readonly path: string | null;
}

/** The code blocks of a page in docs/, in order. */
export function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
  return [...text.matchAll(/([^\n]*(?:\n[^\n]+)*)\n\n```(\w+)\n([\s\S]*?)```/g)].map(
    ([, before = "", language = "", block = ""]) => ({
      language,
      text: block,
      path: [...before.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].pop()?.[1] ?? null,
    }),
  );
}
