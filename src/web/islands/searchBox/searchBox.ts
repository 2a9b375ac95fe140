import { fetchSuggestions, type Suggestion } from "./suggestions.js";

/** How long the box waits for the next letter, in milliseconds. */
const PAUSE = 120;
/** Fewest characters that are looked for; a single digit is a number. */
const MIN_CHARACTERS = 2;
/** Most characters that are looked for. */
const MAX_CHARACTERS = 200;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Lets a search box offer what its text may mean: the combobox with a list box of the ARIA Authoring Practices. */
class SearchBox {
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #base: string;
  #options: readonly HTMLElement[] = [];
  #active = -1;
  #timer: number | undefined;
  #asking = new AbortController();

  constructor(
    private readonly input: HTMLInputElement,
    form: HTMLFormElement,
  ) {
    this.#base = new URL(form.action).pathname.replace(/\/search$/, "");
    const listId = `${input.id}-suggestions`;
    this.#list = element("ul", { id: listId, role: "listbox", "aria-label": "Suggestions", class: "suggestions" });
    this.#list.hidden = true;
    this.#status = element("span", { role: "status", class: "vh" });
    form.append(this.#list, this.#status);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": listId,
    }))
      input.setAttribute(name, value);
    input.addEventListener("input", () => this.#later());
    input.addEventListener("keydown", (event) => this.#onKey(event));
    input.addEventListener("blur", () => this.#close());
    // The box keeps the focus while an option is pressed.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest<HTMLElement>("[role=option]");
      if (option) this.#open(option);
    });
  }

  #later(): void {
    window.clearTimeout(this.#timer);
    this.#asking.abort();
    this.#timer = window.setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask(): Promise<void> {
    const text = this.input.value.trim();
    if (text.length > MAX_CHARACTERS || (text.length < MIN_CHARACTERS && !/^\d$/.test(text))) {
      this.#close();
      return;
    }
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const day = new URLSearchParams(location.search).get("asOf");
    try {
      const found = await fetchSuggestions(this.#base, text, day === "all" ? null : day, signal);
      if (!signal.aborted) this.#show(found);
    } catch {
      // Without suggestions the box is still a form.
      if (!signal.aborted) this.#close();
    }
  }

  #show(found: readonly Suggestion[]): void {
    const day = new URLSearchParams(location.search).get("asOf");
    this.#options = found.map(({ id, label, hint }, index) => {
      const option = element("li", { id: `${this.#list.id}-${index}`, role: "option", "aria-selected": "false" });
      option.dataset.href = `${this.#base}/${id.replace(":", "/")}${day === null ? "" : `?asOf=${encodeURIComponent(day)}`}`;
      const small = element("span", { class: "small mute" });
      small.textContent = ` ${hint}`;
      option.append(label, small);
      return option;
    });
    this.#active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.#list.replaceChildren(...this.#options);
    this.#setOpen(found.length > 0);
    this.#status.textContent =
      found.length === 0 ? "No suggestions" : found.length === 1 ? "1 suggestion" : `${found.length} suggestions`;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && !this.#list.hidden) {
      event.preventDefault();
      this.#close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.#options.length > 0) {
      event.preventDefault();
      this.#setOpen(true);
      this.#move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !this.#list.hidden) {
      const option = this.#options[this.#active];
      if (!option) return;
      event.preventDefault();
      this.#open(option);
    }
  }

  /** Goes to the next option or the one before; behind the last and before the first is the box itself. */
  #move(by: 1 | -1): void {
    const places = this.#options.length + 1;
    this.#active = ((this.#active + 1 + by + places) % places) - 1;
    for (const [index, option] of this.#options.entries())
      option.setAttribute("aria-selected", String(index === this.#active));
    const option = this.#options[this.#active];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #open({ dataset: { href } }: HTMLElement): void {
    if (href) location.assign(href);
  }

  #close(): void {
    this.#asking.abort();
    window.clearTimeout(this.#timer);
    this.#setOpen(false);
    this.#active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.#status.textContent = "";
  }

  #setOpen(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
  }
}

/** Adds suggestions to every search box of the page. */
export function addSuggestions(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form.find")) {
    const input = form.querySelector<HTMLInputElement>("input[type=search]");
    if (input) new SearchBox(input, form);
  }
}
