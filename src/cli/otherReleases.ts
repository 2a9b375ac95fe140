import { setImmediate as others } from "node:timers/promises";
import { recordsOf } from "../model/records.js";
import { openReleaseFile, ReleaseFileError } from "../seeds/release/releaseFile.js";
import { releaseFolder } from "../seeds/release/releaseFolder.js";
import type { OtherReleases } from "../server/releases/releaseReaders.js";
import { openEmbeddedStore } from "../store/embedded/index.js";
import { releaseIn } from "./openStore.js";

/** The releases of a folder's files, each of which is read into an embedded store of its own. */
export function otherReleasesIn(folder: string): OtherReleases {
  const list = releaseFolder(folder);
  const pathOf = (wanted: string): string => {
    const found = list().find(({ hash }) => hash === wanted);
    if (!found) throw new ReleaseFileError(`${folder} has no file with release ${wanted} any more.`);
    return found.path;
  };
  return {
    list,
    records: (wanted) => recordsOf(openReleaseFile(pathOf(wanted))),
    async open(wanted) {
      const path = pathOf(wanted);
      // Each step takes the processor for itself; requests that came in the meantime are answered between them.
      await others();
      const release = releaseIn(path);
      await others();
      return openEmbeddedStore(release);
    },
  };
}
