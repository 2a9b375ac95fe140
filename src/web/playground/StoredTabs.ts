import { useGraphiQL } from "@graphiql/react";
import { useEffect, useEffectEvent } from "react";
import { playgroundStorage } from "./playgroundStorage.js";
import { TABS_KEY } from "./tabsKey.js";

/** Stores the tabs when the page is left: GraphiQL does so half a second after a change, and what was typed last would be lost. */
export function StoredTabs() {
  const tabs = useGraphiQL((state) => state.tabs);
  const activeTabIndex = useGraphiQL((state) => state.activeTabIndex);
  const store = useEffectEvent(() => {
    const kept = tabs.map((tab) => ({ ...tab, hash: null, headers: null, response: null }));
    try {
      playgroundStorage.setItem(TABS_KEY, JSON.stringify({ tabs: kept, activeTabIndex }));
    } catch {
      // The storage is full. The address still holds the active tab.
    }
  });
  useEffect(() => {
    const leave = (): void => store();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);
  return null;
}
