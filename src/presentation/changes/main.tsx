import changelog from '../../../CHANGELOG.md?raw';
import { markVersionSeen } from '../../platform/seen-version.ts';
import { drawPage } from '../components/draw-page.tsx';
import { Changes } from './changes.tsx';
import { readChanges } from './read-changes.ts';

drawPage(<Changes versions={readChanges(changelog)} />);

// Who reads this needs not be told any more that there is something to read.
await markVersionSeen();
