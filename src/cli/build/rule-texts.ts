import { fileURLToPath } from 'node:url';
import { type Plugin, type parseAst, runnerImport } from 'vite';
import type { Rule } from '../../core/rule.ts';
import { ruleTextsFile } from '../../platform/rule-texts-file.ts';

const folder = fileURLToPath(new URL('../../core/rules/', import.meta.url));

/**
 * Moves the words of the rules from the worker into a file beside it. A browser starts the worker for every burst of
 * events; the words are needed only when somebody reads a report.
 */
export function ruleTexts(): Plugin {
  return {
    name: 'rule-texts',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      const { module } = await runnerImport<{ rules: readonly Rule[] }>(`${folder}index.ts`, { configFile: false });
      const texts = Object.fromEntries(module.rules.map(({ id, text, spec }) => [id, { text, spec }]));
      this.emitFile({ type: 'asset', fileName: ruleTextsFile, source: JSON.stringify(texts) });
    },
    transform(code, id) {
      return id.startsWith(folder) ? withoutWords(code, this.parse(code)) : undefined;
    },
  };
}

/** The module without the properties `text` and `spec` of the rule it exports. */
function withoutWords(code: string, { body }: ReturnType<typeof parseAst>): string {
  const rule = body.flatMap((statement) =>
    statement.type === 'ExportDefaultDeclaration' ? [statement.declaration] : [],
  )[0];
  const [properties] = rule?.type === 'CallExpression' ? rule.arguments : [];
  if (properties?.type !== 'ObjectExpression') return code;
  return properties.properties.reduceRight((rest, property, index, all) => {
    const isWords =
      property.type === 'Property' && property.key.type === 'Identifier' && words.includes(property.key.name);
    const end = all[index + 1]?.start ?? properties.end - 1;
    return isWords ? rest.slice(0, property.start) + rest.slice(end) : rest;
  }, code);
}

const words = ['text', 'spec'];
