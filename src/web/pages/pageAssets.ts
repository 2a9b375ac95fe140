import { existsSync, readFileSync } from "node:fs";

const MANIFEST = new URL("../../../dist/web/manifest.json", import.meta.url);

/** Styles and scripts that a page loads: paths within the site, with the hash of their content in their names. */
export interface PageAssets {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
}

/**
 * Reads which files the build made for the pages. Pages work without them, but without styles: none are there before the first build.
 * @param name path of the script that they begin with, from `src/web/`
 */
export function readPageAssets(name = "islands/explorer.ts"): PageAssets {
  if (!existsSync(MANIFEST)) return { styles: [], scripts: [] };
  const entry = (JSON.parse(readFileSync(MANIFEST, "utf8")) as Record<string, ManifestEntry>)[name];
  return { styles: entry?.css ?? [], scripts: entry ? [entry.file] : [] };
}

/** The script of the elements that pages of others embed; null before the first build. Its name there has the hash of its content. */
export function readEmbedScript(): { readonly name: string; readonly content: Buffer } | null {
  const [name] = readPageAssets("embed/embed.ts").scripts;
  return name === undefined ? null : { name, content: readFileSync(new URL(name, MANIFEST)) };
}
