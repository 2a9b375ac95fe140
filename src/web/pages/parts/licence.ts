/** What whoever shows a part of the graph elsewhere has to say about it. */
export const LICENCE =
  "MIT licence. Contains public sector information licensed under the Open Government Licence v3.0. Quotations belong to their publishers.";
