import type { Client, RequestOptions } from "./client.js";

/** A saved query as a function. Its variables may be left out where all have defaults. */
export type SavedQuery<Answer, Variables, IsRequired extends boolean> = IsRequired extends true
  ? (client: Client, variables: Variables, options?: RequestOptions) => Promise<Answer>
  : (client: Client, variables?: Variables, options?: RequestOptions) => Promise<Answer>;

/** Makes the function of a saved query. */
export const savedQuery = <Answer, Variables extends object, IsRequired extends boolean>(
  name: string,
): SavedQuery<Answer, Variables, IsRequired> =>
  ((client: Client, variables?: Variables, options?: RequestOptions) =>
    client.saved<Answer>(name, variables, options)) as SavedQuery<Answer, Variables, IsRequired>;
