/**
 * Text of a page as one line that cannot steer a terminal, turn the reading direction or hide something:
 * control characters, bidirectional formatting and characters without a shape become a visible replacement.
 */
export const printable = (text: string): string => text.replace(unprintable, '\ufffd');

/** The same for text of our own that has several lines. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');

/**
 * What has no shape of its own, or changes how the text around it is read. The zero-width joiners U+200C and U+200D and
 * the variation selectors stay: words of several scripts, and emoji, need them.
 */
export const unprintable =
  /(?!\u200c|\u200d|\p{Variation_Selector})[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
