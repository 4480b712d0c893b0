import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {toInlineScript} from './inlineScript';

/**
 * Bundles `src/client` as an entry of its own. Built pages are documents: they load this one small
 * script (see `ssrTemplate`), never the React application that rendered them.
 */
export default function readerPlugin({siteDir, siteStorage}: LoadContext): Plugin {
  const innerHTML = toInlineScript(`theme${siteStorage.namespace}`);
  return {
    name: 'reader',
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML}]}),
    configureWebpack(config, isServer) {
      if (isServer) return {};
      const main = config.entry as string;
      // `runtime: false` keeps the bundler's runtime inside the script: one request, not two.
      config.entry = {
        main,
        reader: {import: path.join(siteDir, 'src/client/index.ts'), runtime: false},
      };
      // Packages stay in the script that needs them: the search's worker, too, is one request.
      return {optimization: {splitChunks: {cacheGroups: {defaultVendors: false}}}};
    },
  };
}
