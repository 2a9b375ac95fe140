export { type Sentence, uncovered } from "./coverage.js";
export { type Change, diffReleases } from "./diff.js";
export { at, type Fault, faultReport, faultText, type Place, SeedError } from "./fault.js";
export { type Fingerprinting, fingerprint } from "./fingerprint.js";
export { seedJsonSchema, seedJsonSchemaText } from "./jsonSchema.js";
export type { Note } from "./notes.js";
export { type Reading, type ReadOptions, readSeeds } from "./release.js";
export { type Texts, textsIn } from "./sourceText.js";
export { type SourceSummary, type Summary, summarise } from "./summary.js";
