/** What the graph holds, in two sentences. */
export const ABOUT_GRAPH =
  "English cancer policy from 2011 to 2020 as a graph: what strategies recommend, which Cancer Alliances, STPs and CCGs must act on it, and what is measured. It was made from five public documents and official look-ups, and every link has the quotation that supports it.";
