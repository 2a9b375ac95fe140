import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), "utf8");
const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(ending))
    .sort();

/** A query that users are shown. */
export interface Example {
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

/** Every saved query, in the order of the folder. */
export const savedQueries: readonly Example[] = filesIn("queries/", ".graphql").map((file) => {
  const text = read(`queries/${file}`);
  return { file, text, title: text.split("\n")[0]?.replace(/^# /, "") ?? file };
});

/** Every query that stands in the README or the documentation; its title is the operation's name. */
export const documentedQueries: readonly Example[] = [
  "README.md",
  ...filesIn("docs/", ".md").map((file) => `docs/${file}`),
].flatMap((file) =>
  [...read(file).matchAll(/^```graphql\n(.*?)^```$/gms)].map(([, text = ""]) => ({
    file,
    text,
    title: /^query (\w+)/m.exec(text)?.[1] ?? text.slice(0, 40),
  })),
);
