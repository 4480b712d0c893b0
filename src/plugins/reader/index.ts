import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {ConfigureWebpackUtils, LoadContext, Plugin} from '@docusaurus/types';
import {toInlineScript} from './inlineScript';
import {minifyScripts} from './minify';

/**
 * Keeps pages out of the bundle for browsers, which no built page loads: a sixth of the bundler's
 * work and a third of its memory. A page with pictures stays, because bundling copies them.
 */
function leaveOutPages(siteDir: string, {currentBundler}: ConfigureWebpackUtils) {
  const {NormalModuleReplacementPlugin} = currentBundler.instance;
  return new NormalModuleReplacementPlugin(/^@site\/docs\/.*\.mdx$/, (resource) => {
    const page = readFileSync(resource.request.replace('@site', siteDir), 'utf8');
    if (!page.includes('./img/')) resource.request = 'data:text/javascript,';
  });
}

/**
 * Bundles `src/client` as an entry of its own. Built pages are documents: they load this one small
 * script (see `ssrTemplate`), never the React application that rendered them.
 */
export default function readerPlugin({siteDir, siteStorage}: LoadContext): Plugin {
  const innerHTML = toInlineScript(`theme${siteStorage.namespace}`);
  return {
    name: 'reader',
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML}]}),
    configureWebpack(config, isServer, utils) {
      if (isServer) return {};
      const main = config.entry as string;
      const reader = path.join(siteDir, 'src/client/index.ts');
      if (process.env.NODE_ENV !== 'production') {
        // `npm start` runs the application. A script beside it would take its live updates.
        config.entry = [main, reader];
        return {};
      }
      // `runtime: false` keeps the bundler's runtime inside the script: one request, not two.
      config.entry = {main, reader: {import: reader, runtime: false}};
      const {SwcJsMinimizerRspackPlugin} = utils.currentBundler.instance as unknown as {
        SwcJsMinimizerRspackPlugin: new () => object;
      };
      const minimizers = (config.optimization?.minimizer ?? []).filter(
        (each) => !(each instanceof SwcJsMinimizerRspackPlugin),
      );
      config.optimization = {...config.optimization, minimizer: [...minimizers, minifyScripts]};
      return {
        // The bundler's runtime is half as long for modules.
        experiments: {outputModule: true},
        output: {module: true, chunkFormat: 'module', chunkLoading: 'import'},
        // Packages stay in the script that needs them: the search's worker, too, is one request.
        optimization: {splitChunks: {cacheGroups: {defaultVendors: false}}},
        plugins: [leaveOutPages(siteDir, utils)],
      };
    },
  };
}
