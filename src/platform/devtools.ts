/** What our page in the developer tools may do. It takes callbacks, and Chromium's `browser` does not always have it. */
export interface DevTools {
  readonly inspectedWindow: {
    readonly tabId: number;
    eval(
      expression: string,
      options: { readonly frameURL?: string },
      done: (result: unknown, problem?: { readonly isError?: boolean; readonly isException?: boolean }) => void,
    ): void;
  };
  readonly panels: {
    create(title: string, icon: string, page: string, done: () => void): void;
    /** Lines count from zero. Firefox does not have it. */
    openResource?(url: string, line: number, done: () => void): void;
  };
}

const { chrome } = globalThis as { readonly chrome?: { readonly devtools?: DevTools } };

/** Undefined in every other page. */
export const devtools = chrome?.devtools;
