// GraphiQL keeps to itself which of its panes are folded away, so its own buttons are the only way to unfold one.

/** Unfolds the variables editor; it stays open where it is. */
export function showVariables(): void {
  document.querySelector<HTMLButtonElement>('.graphiql-editor-tools button[data-name="variables"]')?.click();
}

/**
 * Opens a plugin's pane, unless it is open.
 * @param title the plugin's
 */
export function showPlugin(title: string): void {
  document.querySelector<HTMLButtonElement>(`.graphiql-sidebar button[aria-label="Show ${title}"]`)?.click();
}

/** Brings query and answer into view; where everything stands in one column they may be below the window. */
export function showSession(): void {
  document.getElementById("graphiql-session")?.scrollIntoView({ block: "nearest" });
}

/** All plugins share one pane, which would stay scrolled to where the last one was left. */
export function showPaneFromItsTop(): void {
  document.querySelector(".graphiql-plugin")?.scrollTo(0, 0);
}
