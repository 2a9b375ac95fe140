// Generated from queries/63-who-is-meant.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Who is meant by "CCG"? One abbreviation, several bodies. The reason names the source that uses it; pass a source to select one. */
export const whoIsMeant = savedQuery<WhoIsMeantQuery, WhoIsMeantQueryVariables, false>("who-is-meant");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WhoIsMeantQueryVariables = Exact<{
  name?: string;
  source?: string | null | undefined;
}>;

export type WhoIsMeantQuery = {
  readonly resolve: ReadonlyArray<{
    readonly score: number;
    readonly reason: string;
    readonly entity:
      | ({ readonly id: string; readonly name: string } & {
          readonly __typename:
            | "Alliance"
            | "Ambition"
            | "BodyType"
            | "CancerNetwork"
            | "CancerType"
            | "Ccg"
            | "Deliverable"
            | "Expectation"
            | "Finding"
            | "FundingAllocation"
            | "Gap"
            | "Metric"
            | "Milestone"
            | "NationalWork"
            | "NetworkGroup"
            | "Organisation"
            | "Person"
            | "PolicyArea"
            | "PopulationGroup"
            | "Programme";
        })
      | ({ readonly id: string; readonly name: string } & {
          readonly __typename: "Publication" | "Recommendation" | "Region" | "Source" | "Stp" | "Strategy" | "Topic";
        });
  }>;
};
