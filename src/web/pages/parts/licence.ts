/** Licence notice for parts of the graph that are shown elsewhere. */
export const LICENCE =
  "MIT licence. Contains public sector information licensed under the Open Government Licence v3.0. Quotations belong to their publishers.";
