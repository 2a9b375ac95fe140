import { useEffect, useState } from "react";

/**
 * An element of our own within GraphiQL's markup, to render a portal into. GraphiQL offers places for a logo, a toolbar and a footer only.
 * @param selector the element of GraphiQL that gets it as its first child; waits until it is there
 */
export function usePlace(selector: string, className: string): HTMLElement | null {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = document.createElement("div");
    element.className = className;
    const put = (): boolean => {
      const parent = document.querySelector(selector);
      if (!parent) return false;
      parent.prepend(element);
      setPlace(element);
      return true;
    };
    const observer = new MutationObserver(() => {
      if (put()) observer.disconnect();
    });
    if (!put()) observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.remove();
    };
  }, [selector, className]);
  return place;
}
