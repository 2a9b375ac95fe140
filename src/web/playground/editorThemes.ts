interface Theme {
  base: "vs" | "vs-dark";
  inherit: boolean;
  colors: Record<string, string>;
  rules: { token: string; foreground: string }[];
}

interface Monaco {
  readonly editor: { defineTheme(name: string, theme: Theme): void };
}

interface Palette {
  readonly base: Theme["base"];
  readonly background: string;
  readonly accent: string;
  readonly lineNumber: string;
  /** Colours by token of the editor's languages. */
  readonly tokens: Readonly<Record<string, string>>;
}

// Backgrounds and accents are those of styles/tokens.css. The editor's default greens and greys have less than 4.5:1 contrast on them.
const PALETTES: Readonly<Record<string, Palette>> = {
  "graphiql-LIGHT": {
    base: "vs",
    background: "#fbfaf6",
    accent: "#75224f",
    lineNumber: "#1f6f85",
    tokens: { "argument.identifier.gql": "#5a57b8", annotation: "#5c5c5c", number: "#06694a" },
  },
  "graphiql-DARK": {
    base: "vs-dark",
    background: "#17151a",
    accent: "#e6a6c8",
    lineNumber: "#a3adbd",
    tokens: { "argument.identifier.gql": "#a5a1ff", annotation: "#e58f8f", comment: "#8fbc78" },
  },
};

function themeOf({ base, background, accent, lineNumber, tokens }: Palette): Theme {
  const clear = "#ffffff00";
  const tinted = `${accent}19`;
  return {
    base,
    inherit: true,
    rules: Object.entries(tokens).map(([token, foreground]) => ({ token, foreground })),
    colors: {
      "editor.background": clear,
      "scrollbar.shadow": clear,
      "editorLineNumber.foreground": lineNumber,
      "editorLineNumber.dimmedForeground": lineNumber,
      "editorHoverWidget.background": background,
      "editorSuggestWidget.background": background,
      "editorSuggestWidget.selectedBackground": tinted,
      "editorSuggestWidget.selectedForeground": accent,
      "editorWidget.background": background,
      "menu.background": background,
      "menu.selectionBackground": tinted,
      "menu.selectionForeground": accent,
      "list.hoverBackground": tinted,
      "list.highlightForeground": accent,
      "list.focusHighlightForeground": accent,
      "quickInputList.focusBackground": tinted,
      "textLink.foreground": accent,
      focusBorder: accent,
    },
  };
}

/** Defines accessible light and dark themes under the names that GraphiQL selects. */
export function defineThemes({ editor }: Monaco): void {
  for (const [name, palette] of Object.entries(PALETTES)) editor.defineTheme(name, themeOf(palette));
}
