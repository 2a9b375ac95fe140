import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Parts of the editor that queries and answers have no use for. */
const UNUSED_PARTS =
  /diffEditor|codelens|colorPicker|dropOrPasteInto|inlayHints|inlineCompletions|InlineCompletions|inlineProgress|inlineEdit|linkedEditing|rename|sectionHeaders|semanticTokens|stickyScroll|documentSymbols|GotoSymbol|inspectTokens|iPadShowKeyboard|unicodeHighlighter/;

/** Leaves parts out of the editor, which imports all of them for their effects. */
const leanEditor: Plugin = {
  name: "lean-editor",
  transform: (code, id) =>
    /monaco-editor\/esm\/vs\/editor\/(editor\.all|edcore\.main)\.js$/.test(id)
      ? code
          .split("\n")
          .filter((line) => !(line.startsWith("import '") && UNUSED_PARTS.test(line)))
          .join("\n")
      : null,
};

// The pages load everything from the server that serves them.
export default defineConfig({
  root: here("."),
  // Relative, so that the pages work behind a proxy under any path.
  base: "./",
  build: {
    outDir: here("../../dist/web"),
    emptyOutDir: true,
    chunkSizeWarningLimit: 8_000,
    // The first that know light-dark(), which would be replaced by something that does not work in embeds.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // Says the server which files the pages need.
    manifest: "manifest.json",
    rollupOptions: { input: { playground: here("playground/start.ts"), explorer: here("islands/explorer.ts") } },
  },
  plugins: [leanEditor],
  resolve: {
    alias: [
      // The declarations of the model, without what makes a schema of them.
      { find: /^type-graphql$/, replacement: "type-graphql/shim" },
    ],
  },
  worker: { format: "es" },
});
