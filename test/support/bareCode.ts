/** Code without what the formatter decides, so that generated code can be compared with what was written. */
export const bareCode = (code: string): string => code.replace(/[\s;,|'"\\()]+/g, "");
