// Generated from queries/08-the-timetable-of-the-guidance.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** The timetable of the guidance The ten rows of its table of dates: milestones that the guidance cites there, found by source and locator. */
export const theTimetableOfTheGuidance = savedQuery<
  TheTimetableOfTheGuidanceQuery,
  TheTimetableOfTheGuidanceQueryVariables,
  false
>("the-timetable-of-the-guidance");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TheTimetableOfTheGuidanceQueryVariables = Exact<{ [key: string]: never }>;

export type TheTimetableOfTheGuidanceQuery = {
  readonly milestones: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly date: string;
      readonly citations: ReadonlyArray<{
        readonly quote: string;
        readonly locator: string;
        readonly reference: string;
        readonly source: { readonly id: string; readonly title: string };
      }>;
    }>;
  };
};
