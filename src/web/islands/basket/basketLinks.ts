const KEY = "basket";

/** The items that this browser has stored; none where it stores nothing. */
function read(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? "").split(",").filter((item) => item !== "");
  } catch {
    return [];
  }
}

function write(items: readonly string[]): void {
  try {
    localStorage.setItem(KEY, items.join(","));
  } catch {
    // The links to the basket hold the items.
  }
}

/** Shows how many items there are in the head's link, and has it lead to them. */
function show(items: readonly string[]): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-basket]");
  if (!link) return;
  const url = new URL(link.href);
  if (items.length === 0) url.searchParams.delete("items");
  else url.searchParams.set("items", items.join(","));
  link.href = url.href;
  link.textContent = items.length === 0 ? "Basket" : `Basket (${items.length})`;
}

/** Collects links of the page in the basket without leaving the page. On the page of the basket, its address says what is in it. */
export function addBasket(): void {
  const here = new URL(location.href);
  if (/\/basket$/.test(here.pathname) && (here.searchParams.has("items") || document.referrer.includes("/basket")))
    write((here.searchParams.get("items") ?? "").split(",").filter((item) => item !== ""));
  show(read());
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.collect") : null;
    if (!link?.dataset.item || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const items = [...new Set([...read(), link.dataset.item])];
    write(items);
    show(items);
    for (const same of document.querySelectorAll<HTMLAnchorElement>("a.collect"))
      if (same.dataset.item === link.dataset.item) same.textContent = "In the basket";
  });
}
