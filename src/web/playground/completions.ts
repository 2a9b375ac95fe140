interface Item {
  sortText?: string | undefined;
}

interface Provider {
  provideCompletionItems(...asked: never[]): unknown;
}

interface Languages {
  registerCompletionItemProvider(selector: never, provider: Provider): unknown;
}

/** Sorts by the numbers that a text begins with: the second item comes before the tenth. */
const padded = (text: string | undefined): string | undefined =>
  text?.replace(/^\d+/, (digits) => digits.padStart(5, "0"));

/** Keeps completions in the order of the schema: GraphiQL numbers them, and the editor sorts those numbers as texts. */
export function orderCompletions(languages: Languages): void {
  const register = languages.registerCompletionItemProvider;
  languages.registerCompletionItemProvider = (selector, provider) => {
    const provide = provider.provideCompletionItems.bind(provider);
    provider.provideCompletionItems = async (...asked) => {
      const list = (await provide(...asked)) as { suggestions: Item[] } | null | undefined;
      for (const item of list?.suggestions ?? []) item.sortText = padded(item.sortText);
      return list;
    };
    return register(selector, provider);
  };
}
