/** Elements that embeds may contain. All others are removed, so that a server cannot run code in the page. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  "a abbr b blockquote br caption code dd details div dl dt em figcaption figure footer g h1 h2 h3 i li main mark nav ol p path pre q rect section small span strong summary svg table tbody td text th thead tr tspan ul".split(
    " ",
  ),
);

const SAFE_LINK = /^(#|https?:|mailto:)/i;
const REFUSED = /^(on|style$|srcdoc$|formaction$)/i;

function clean(element: Element): void {
  if (!ELEMENTS.has(element.localName)) {
    element.remove();
    return;
  }
  for (const { name, value } of [...element.attributes])
    if (REFUSED.test(name) || (/(^|:)href$/i.test(name) && !SAFE_LINK.test(value.trim())))
      element.removeAttribute(name);
  for (const child of [...element.children]) clean(child);
}

/** Copies the content of an element into a fragment, without elements and attributes that could run code. Also removes them from the original, before anything of it enters the page. */
export function cleanCopy(original: Element): DocumentFragment {
  for (const child of [...original.children]) clean(child);
  const fragment = document.createDocumentFragment();
  for (const child of original.childNodes) fragment.append(document.importNode(child, true));
  return fragment;
}
