/** A style sheet as text, for a file that brings its own. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}

/** The address of a style sheet, for the gallery, which dresses each state as its page is. */
declare module '*.css?url' {
  const url: string;
  export default url;
}

/** A document as text. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
