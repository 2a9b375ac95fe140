/** A text, or its first characters where it has more than `most` of them. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);
