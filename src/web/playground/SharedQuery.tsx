import { useEffect, useEffectEvent } from "react";
import { sharedIn } from "./share.js";
import { useOpenQuery } from "./useOpenQuery.js";

/** Opens and runs what a share link carries, at the start and whenever another one is followed. */
export function SharedQuery() {
  const open = useOpenQuery();
  const openShared = useEffectEvent(() => {
    const shared = sharedIn(location.hash);
    if (shared) open(shared);
  });
  useEffect(() => {
    const follow = (): void => openShared();
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return null;
}
