/**
 * Text of a page as one line that cannot steer a terminal or turn the reading direction:
 * control characters and bidirectional formatting become a visible replacement.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
