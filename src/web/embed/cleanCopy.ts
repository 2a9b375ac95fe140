/** What embeds are made of. Whatever else stands in an answer is left out, so that a server cannot bring code into the page. */
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

/** A copy of the content of a document's part, without what could do something, for a shadow tree. Changes the original: nothing of it runs before it is copied. */
export function cleanCopy(original: Element): DocumentFragment {
  for (const child of [...original.children]) clean(child);
  const fragment = document.createDocumentFragment();
  for (const child of original.childNodes) fragment.append(document.importNode(child, true));
  return fragment;
}
