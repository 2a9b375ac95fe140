// GraphiQL does not expose which panes are collapsed, so its own buttons are the only way to expand one.

/** Expands the variables editor if it is collapsed. */
export function showVariables(): void {
  document.querySelector<HTMLButtonElement>('.graphiql-editor-tools button[data-name="variables"]')?.click();
}

/**
 * Opens a plugin's pane if it is closed.
 * @param title the plugin's title
 */
export function showPlugin(title: string): void {
  document.querySelector<HTMLButtonElement>(`.graphiql-sidebar button[aria-label="Show ${title}"]`)?.click();
}

let isSessionWanted = false;

/** Scrolls query and response into view; in a single-column layout they may be below the window. Waits until the editor is on the page. */
export function showSession(): void {
  isSessionWanted = document.getElementById("root")?.hasAttribute("hidden") ?? false;
  if (!isSessionWanted) document.getElementById("graphiql-session")?.scrollIntoView({ block: "nearest" });
}

/** Scrolls query and response into view if that was waited for. */
export function showWantedSession(): void {
  if (isSessionWanted) showSession();
}

/** All plugins share one pane, which would otherwise keep the scroll position of the previous plugin. */
export function showPaneFromItsTop(): void {
  document.querySelector(".graphiql-plugin")?.scrollTo(0, 0);
}

/** Copies the query as the button of the toolbar does. */
export function pressCopy(): void {
  document.querySelector<HTMLButtonElement>(".copy-query button")?.click();
}
