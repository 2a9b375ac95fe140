import { setImmediate as others } from "node:timers/promises";
import { releaseFolder } from "../seeds/release/releaseFolder.js";
import type { OtherReleases } from "../server/releases/releaseReaders.js";
import { openEmbeddedStore } from "../store/embedded/index.js";
import { releaseIn } from "./openStore.js";

/** The releases of a folder's files, each of which is read into an embedded store of its own. */
export function otherReleasesIn(folder: string): OtherReleases {
  const list = releaseFolder(folder);
  return {
    list,
    async open(wanted) {
      const found = list().find(({ hash }) => hash === wanted);
      if (!found) throw new Error(`${folder} has no file with it any more.`);
      // Each step takes the processor for itself; requests that came in the meantime are answered between them.
      await others();
      const release = releaseIn(found.path);
      await others();
      return openEmbeddedStore(release);
    },
  };
}
