import { useSyncExternalStore } from "react";
import { type AnswerView, answerView, onAnswerView } from "./answerView.js";

/** The view of answers that is chosen. */
export const useAnswerView = (): AnswerView => useSyncExternalStore(onAnswerView, answerView);
