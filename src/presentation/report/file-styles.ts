import folds from '../components/folds.css?raw';
import parts from '../components/parts.css?raw';
import steps from '../components/steps.css?raw';
import site from '../site/site.css?raw';
import theme from '../theme.css?raw';
import file from './file.css?raw';
import report from './report.css?raw';
import sections from './sections.css?raw';

/** The style sheets of a saved file, as the command line reads them from the same files. */
export const fileStyles = [theme, folds, steps, parts, sections, report, site, file].join('\n');
