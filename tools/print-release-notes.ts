import { readFileSync } from 'node:fs';
import { ownPackage } from '../src/cli/own-package.ts';
import { checkTag, releaseNotes } from './release-notes.ts';

const [, , tag = ''] = process.argv;
const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
process.stdout.write(releaseNotes(changelog, checkTag(tag, ownPackage.version)));
