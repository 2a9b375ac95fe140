/**
 * Copies a text to the clipboard.
 * @returns false if the browser does not allow it. The clipboard API needs https; without it, this tries document.execCommand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

/** Copies a text, and says what came of it: the words given, or why not. */
export const copyMessage = async (text: string, done: string): Promise<string> =>
  (await copyText(text)) ? done : "The browser does not allow copying. Select the text instead.";

function copySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
