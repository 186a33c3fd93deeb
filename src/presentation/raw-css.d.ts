/** A style sheet as it was written, for a file that brings its own. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
