/** Where the build puts the words of the rules, in the extension's folder. */
export const ruleTextsFile = 'rule-texts.json';
