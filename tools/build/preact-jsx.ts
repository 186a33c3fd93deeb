/** How JSX is compiled in every build. */
export const preactJsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
