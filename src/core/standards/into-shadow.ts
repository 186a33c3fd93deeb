/** What leads from a host into its shadow tree in our selectors; standard ones cannot (it was once in CSS Scoping). */
export const intoShadow = ' >>> ';
