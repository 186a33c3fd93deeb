/** The library as a module; its types are only about the file that is none. */
declare module 'punycode/punycode.es6.js' {
  /** Throws where the text is no Punycode. */
  export function decode(text: string): string;
}
