/** Style sheets without comments and indentation. One sheet imports another, which is among them anyway. */
export const shortStyles = (styles: string): string =>
  styles
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/^@import .*;$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();
