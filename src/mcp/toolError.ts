/** What is wrong with a call of a tool, in words for whoever called it: what, where, what was expected and how to go on. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}
