/** Names that a folder used and must not use again, because a standard term has replaced them. */
export interface OldNames {
  /** A folder, or one file, below the root. */
  readonly place: string;
  /** Identifiers, and names of files without their ending. A trailing "*" stands for any ending. */
  readonly names: readonly string[];
  /** True for words that only file names must avoid: they are the right word for some variable there. */
  readonly filesOnly?: boolean;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const OLD_NAMES: readonly OldNames[] = [
  {
    place: "src/server",
    names: words(
      `keptAnswers keeping keep answers edition digestOf Exchange answering failures problem prefersPage nameRequest
       PACKINGS Patience queryFolder limiter`,
    ),
  },
  {
    place: "src/graphql",
    names: words(
      `collect gather fieldsBelow isLeftOut meant searched perOperation Asked views reasons plainResolvers
       singleResolvers Sought chosen Demand demandOf findingOf LOOKS MEANT WALKS Wants extentOf amount isCutShort tracing
       traced quick JUDGED isOfRequest`,
    ),
  },
  {
    place: "src/store",
    names: words(
      `observed told Walk Lists Holders searching meant meantBy withMost atMost waysOf Fit mayErr mayBegin forms
       canonical weak ASKING CALLED judge forgiven ROOM`,
    ),
  },
  {
    place: "src/store/neo4j",
    names: words(
      `compilation compiled headed fill piece holes stored keep kept restore inOrder asWritten records lacking Place
       Served survey bringIn makeRoom root branches`,
    ),
  },
  { place: "src/model", names: words("obtain Kind flag oneOf usual holdsOn spine") },
  { place: "src/trace", names: words("reach tree Branch guide") },
  {
    place: "src/seeds",
    names: words(
      "held evidenceTexts sharing keptRelease keepRelease narrow finder Stretch crossCheck notes USUAL fans chance said Said told SourceAtHand survey asHead twin odd slim",
    ),
  },
  // A quotation consists of words, and fingerprint files have a key "slices".
  { place: "src/seeds", names: words("words slices"), filesOnly: true },
  // A synthetic release consists of copies.
  { place: "src/synthetic", names: words("copies"), filesOnly: true },
  { place: "src/web", names: words("MendedMarkup keepMended mend counted") },
  { place: "src/synthetic", names: words("chance fans") },
  {
    place: "src/cli",
    names: words(
      "room Paper paper notes Twig twigs twigsOf Bunch bunch bunches bunchesOf told fileToBringIn shower besides counted",
    ),
  },
  { place: "scripts", names: words("become workshop trouble said") },
  { place: "bench", names: words("said Asked asker ASKER askers openAsker say heard copiesOf") },
  { place: "src", names: words("MOST_* LONGEST* FEW") },
  { place: "bench", names: words("MOST_* LONGEST* FEW") },
  { place: "scripts", names: words("MOST_* LONGEST* FEW") },
];
