/**
 * Text of a page as one line that cannot steer a terminal, turn the reading direction or hide something:
 * control characters, bidirectional formatting and characters without a shape become a visible replacement.
 */
export const printable = (text: string): string => text.replace(unprintable, '\ufffd');

/** The zero-width joiners U+200C and U+200D stay: words of several scripts need them. */
const unprintable =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
