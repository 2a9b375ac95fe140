import "../styles/embeds.css";

/** By this WordPress knows which frame a message is from. */
const secret = /[#?&]secret=(\w{1,40})/.exec(location.hash)?.[1];

const tell = (message: "height" | "link", value: number | string): void => {
  // Whoever frames the page may know these: neither is private.
  parent.postMessage({ message, value, secret }, "*");
};

/** Tells the page around how high the embed is, so that nothing in it has to scroll. */
function tellHeight(): void {
  new ResizeObserver(() => tell("height", Math.ceil(document.body.scrollHeight))).observe(document.body);
}

/** WordPress does not let frames open tabs, but opens links of the frame's host itself. */
function tellLinks(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[target]") : null;
    const href = link?.getAttribute("href");
    if (!href) return;
    event.preventDefault();
    tell("link", href);
  });
}

if (parent !== window) {
  tellHeight();
  if (secret !== undefined) tellLinks();
}
