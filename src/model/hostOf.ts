const ADDRESS = /https?:\/\/(?:www\.)?([^/\s]+)/;

/** The host of the first web address in a text, without "www."; null if there is none. */
export const hostOf = (text: string): string | null => ADDRESS.exec(text)?.[1] ?? null;
