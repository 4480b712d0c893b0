import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {buildSidebars} from './src/content/sidebars';

/** One sidebar a theme: every theme as a link, the current one open with its questions. */
const sidebars: SidebarsConfig = buildSidebars(__dirname);

export default sidebars;
