import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writePackages } from './write-packages.ts';

const usual = fileURLToPath(new URL('../../dist/packages', import.meta.url));
const { output } = parseArgs({ options: { output: { type: 'string', default: usual } } }).values;
for (const name of await writePackages(output)) process.stdout.write(`${relative('', output)}/${name}\n`);
