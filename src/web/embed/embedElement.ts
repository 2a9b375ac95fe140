import { cleanCopy } from "./cleanCopy.js";
import { embedAddress, type Kind } from "./embedAddress.js";
import { loadEmbed } from "./loadEmbed.js";
import { followWithin, nameParts } from "./shadowParts.js";
import { shadowStyles } from "./shadowStyles.js";

/** The server's address with a slash at its end; null if there is none. */
function serverOf(given: string | null, own: URL | null): URL | null {
  if (given === null) return own;
  const url = URL.canParse(given, document.baseURI) ? new URL(given.replace(/\/*$/, "/"), document.baseURI) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/**
 * An element that shows a part of the graph in its shadow tree. Its own content is shown while this loads, and if it fails.
 * @param own address of the server that the script is from; null if that is not known
 */
export const embedElement = (kind: Kind, own: URL | null): CustomElementConstructor =>
  class extends HTMLElement {
    readonly #root = this.attachShadow({ mode: "open" });
    readonly #changes = new MutationObserver(() => this.#update());
    /** What is shown or being loaded. */
    #address: string | null = null;
    #isShown = false;
    #loading = new AbortController();

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [shadowStyles()];
      this.#root.append(document.createElement("slot"));
      followWithin(this.#root);
    }

    connectedCallback(): void {
      this.#changes.observe(this, { attributes: true });
      this.#update();
    }

    disconnectedCallback(): void {
      this.#changes.disconnect();
      this.#changes.takeRecords();
      this.#loading.abort();
      if (!this.#isShown) this.#address = null;
    }

    /** Loads what the attributes ask for, unless it is there. */
    #update(): void {
      const server = serverOf(this.getAttribute("server"), own);
      const path = embedAddress(kind, this.attributes);
      const address = server && path !== null && URL.canParse(path, server) ? new URL(path, server).href : null;
      if (address !== null && address === this.#address) return;
      this.#loading.abort();
      this.#address = null;
      if (address === null)
        this.#fail(server ? "It is not said what to show." : "It is not said which server to ask.", server?.href);
      else void this.#load(address);
    }

    async #load(address: string): Promise<void> {
      this.#loading = new AbortController();
      const { signal } = this.#loading;
      this.#address = address;
      this.#isShown = false;
      const loaded = await loadEmbed(address, signal);
      // The newer request shows its own result.
      if (signal.aborted) return;
      this.#isShown = true;
      if (loaded.kind === "failed") {
        // The answers to saved queries have no other page.
        this.#fail(loaded.reason, address.replace(/\/embed\/(?!q\/)/, "/"));
        return;
      }
      const article = this.#article();
      article.append(cleanCopy(loaded.main));
      nameParts(article, this.getAttribute("level"));
      this.#show(article, loaded.kind === "refused");
    }

    #article(): HTMLElement {
      const article = document.createElement("article");
      article.className = "embed";
      article.lang = "en-GB";
      article.dir = "ltr";
      article.setAttribute("part", "embed");
      return article;
    }

    /** @param withOwn whether the element's own content is shown above it */
    #show(article: HTMLElement, withOwn: boolean): void {
      const frame = document.createElement("div");
      frame.className = "frame";
      frame.append(article);
      if (article.querySelector("#title")) article.setAttribute("aria-labelledby", "title");
      this.#root.replaceChildren(...(withOwn ? [document.createElement("slot")] : []), frame);
    }

    /** Shows why loading failed, with a link. */
    #fail(reason: string, href: string | undefined): void {
      const article = this.#article();
      const message = document.createElement("p");
      message.className = "small mute";
      message.setAttribute("part", "message");
      message.append(`Part of the Cancer Policy Graph should stand here. ${reason} `);
      if (href) {
        const link = document.createElement("a");
        Object.assign(link, { href, target: "_blank", rel: "noopener", textContent: "Open it in a new tab" });
        message.append(link, ".");
      }
      article.append(message);
      this.#show(article, true);
    }
  };
