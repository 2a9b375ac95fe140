import type { Kind } from "./embedAddress.js";
import { embedElement } from "./embedElement.js";
import { followFrames } from "./followFrames.js";

const KINDS: readonly Kind[] = ["trace", "entity", "table"];

/** The address of the server that this script is from; null where it was not loaded by an element of the page. */
function ownServer(): URL | null {
  const { currentScript } = document;
  const src = currentScript instanceof HTMLScriptElement ? currentScript.src : "";
  return URL.canParse(src) ? new URL(".", src) : null;
}

const server = ownServer();
// A page may load the script twice.
if (!customElements.get("cancer-policy-trace")) {
  for (const kind of KINDS) customElements.define(`cancer-policy-${kind}`, embedElement(kind, server));
  if (server) followFrames(server);
}
