import type { Response } from "express";

/** Answers with one error in the form that GraphQL answers have. */
export function problem(response: Response, status: number, code: string, message: string, requestId?: string): void {
  const extensions = requestId ? { code, requestId } : { code };
  response.status(status).json({ errors: [{ message, extensions }] });
}
