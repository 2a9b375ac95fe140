/** Whether a text file of a source is a table in CSV. */
export const isTable = (file: string): boolean => /\.csv$/i.test(file);
