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

/** Scripts that pages of others, and frames without an origin, load: no modules, and nothing of them is global. */
const CLASSIC = ["embed", "frame"];

const classic: Plugin = {
  name: "classic",
  generateBundle(_, bundle) {
    for (const made of Object.values(bundle))
      if (made.type === "chunk" && CLASSIC.includes(made.name)) {
        if (made.imports.length > 0) this.error(`${made.name} imports ${made.imports.join(", ")}; expected one file.`);
        made.code = `(()=>{${made.code}})();`;
      }
  },
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
    rollupOptions: {
      input: {
        playground: here("playground/start.ts"),
        explorer: here("islands/explorer.ts"),
        embed: here("embed/embed.ts"),
        frame: here("embed/frame.ts"),
      },
    },
  },
  plugins: [leanEditor, classic],
  resolve: {
    alias: [
      // The declarations of the model, without what makes a schema of them.
      { find: /^type-graphql$/, replacement: "type-graphql/shim" },
    ],
  },
  worker: { format: "es" },
});
