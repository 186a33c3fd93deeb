/** The addresses of a list, one a line; blank lines and what follows a `#` that begins a word are left out. */
export const readLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
