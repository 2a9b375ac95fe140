import { playgroundStorage } from "./playgroundStorage.js";
import { linkText } from "./share.js";

/** The ways to look at an answer, the first one unless a reader chose another. */
export const ANSWER_VIEWS = ["read", "table", "json"] as const;
export type AnswerView = (typeof ANSWER_VIEWS)[number];

const KEY = "cpg:view";
const listeners = new Set<() => void>();

const viewNamed = (name: string | null): AnswerView | undefined => ANSWER_VIEWS.find((each) => each === name);

/** The view that the address names. */
const viewInAddress = (): AnswerView | undefined =>
  viewNamed(new URLSearchParams(linkText().replace(/^#/, "")).get("view"));

let chosen: AnswerView | undefined;

/** The view of answers: what the reader chose, or the link that they followed, or what they chose at their last visit. */
export function answerView(): AnswerView {
  chosen ??= viewInAddress() ?? viewNamed(playgroundStorage.getItem(KEY)) ?? ANSWER_VIEWS[0];
  return chosen;
}

/** A view as a link names it: not at all where it is the first one. */
export const viewToShare = (view = answerView()): AnswerView | undefined =>
  view === ANSWER_VIEWS[0] ? undefined : view;

export function chooseView(view: AnswerView): void {
  chosen = view;
  try {
    playgroundStorage.setItem(KEY, view);
  } catch {
    // The storage is full. The choice holds as long as the page is open.
  }
  for (const listener of listeners) listener();
}

/** Takes the view of a link that was followed while the page is open. */
export function followLinkedView(): void {
  const view = viewInAddress();
  if (view && view !== chosen) chooseView(view);
}

/** Calls back at each choice. Returns how to stop that. */
export function onAnswerView(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
