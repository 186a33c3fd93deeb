import { defineRule } from '../../../core/rule.ts';
import { observed } from '../observed.ts';

const broken = defineRule({
  id: 'example-rule',
  group: 'content',
  severity: 'serious',
  needs: [],
  text: { pass: 'It holds', fail: 'It does not hold', why: 'It is an example.', fix: 'Nothing to do.' },
  spec: [],
  judge() {
    throw new TypeError('cannot read properties of undefined');
  },
});

export default observed({ url: 'https://site.example/', extraRules: [broken] });
