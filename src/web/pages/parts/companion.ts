/** What ends the names of properties that say more of a date: how precise it is, and how it is printed. */
const ENDINGS = /(Precision|As)$/;

/** Whether a property says more of another property of the type, so that it is shown with that one. */
export const isCompanion = (name: string, names: readonly string[]): boolean =>
  ENDINGS.test(name) && names.includes(name.replace(ENDINGS, ""));
