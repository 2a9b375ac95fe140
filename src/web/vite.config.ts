import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
    rollupOptions: { input: { playground: here("playground.html"), explorer: here("islands/explorer.ts") } },
  },
  worker: { format: "es" },
});
