import { fileURLToPath } from 'node:url';
import { type Plugin, type parseAst, runnerImport } from 'vite';
import type { FailureKnowledge } from '../../src/core/failures/failure.ts';
import type { GapReasons } from '../../src/core/observe/gap-reasons.ts';
import type { Rule } from '../../src/core/rule.ts';
import type { AlternatePorts } from '../../src/core/standards/alternate-ports.ts';
import type { SwitchWords } from '../../src/core/switch/words.ts';
import { type KnowledgeFile, knowledgeFile } from '../../src/reporting/knowledge-file.ts';

const folder = fileURLToPath(new URL('../../src/core/', import.meta.url));
const rulesFolder = `${folder}rules/`;

/**
 * Writes what is known of failures, and the words of the rules, of gaps and of switches, into a file beside the worker. A browser
 * starts the worker for every burst of events; these are needed only when somebody reads a report, or a switch fails.
 */
export function writeKnowledgeFile(): Plugin {
  return {
    name: 'knowledge-file',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      const { rules } = await run<{ rules: readonly Rule[] }>(`${rulesFolder}index.ts`);
      const { failureKnowledge: failures } = await run<{ failureKnowledge: FailureKnowledge }>(
        `${folder}failures/failure-knowledge.ts`,
      );
      const { alternatePorts: ports } = await run<{ alternatePorts: AlternatePorts }>(
        `${folder}standards/alternate-ports.ts`,
      );
      const { gapReasons: reasons } = await run<{ gapReasons: GapReasons }>(`${folder}observe/gap-reasons.ts`);
      const { switchWords } = await run<{ switchWords: SwitchWords }>(`${folder}switch/words.ts`);
      const file: KnowledgeFile = {
        rules: Object.fromEntries(rules.map((rule) => [rule.id, wordsOf(rule)])),
        failures,
        ports,
        reasons,
        switchWords,
      };
      this.emitFile({ type: 'asset', fileName: knowledgeFile, source: JSON.stringify(file) });
    },
    transform(code, id) {
      return id.startsWith(rulesFolder) ? withoutWords(code, this.parse(code)) : undefined;
    },
  };
}

const run = async <T>(file: string): Promise<T> => (await runnerImport<T>(file, { configFile: false })).module;

const wordsOf = ({ group, severity, text, spec }: Rule) => ({ group, severity, text, spec });

/** The module without those properties of the rule it exports. */
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

const words = ['group', 'severity', 'text', 'spec'];
