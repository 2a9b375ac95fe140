/** @jsxImportSource react */
import { useEffect, useEffectEvent } from "react";
import { sharedIn } from "./share.js";
import { useOpenQuery } from "./useOpenQuery.js";

/** Opens and runs the query of a share link, at the start and whenever the link changes. */
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
