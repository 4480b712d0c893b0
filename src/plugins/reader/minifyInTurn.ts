import {minify} from '@swc/core';
import type {Configuration} from 'webpack';

const NAME = 'minify-in-turn';

/**
 * Minifies scripts one after the other. Rspack's own plugin runs the same minifier on all of them
 * at once, and then two names that are used equally often are now and then given out the other way
 * round, so that two builds of the same text differ.
 */
export const minifyInTurn: NonNullable<Configuration['plugins']>[number] = {
  apply(compiler) {
    const {Compilation, sources} = compiler.webpack;
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({name: NAME, stage}, async (assets) => {
        const scripts = Object.keys(assets).filter((file) => file.endsWith('.js'));
        for (const file of scripts.sort()) {
          const source = compilation.getAsset(file)!.source.source().toString();
          const {code} = await minify(source, {module: true, compress: {}, mangle: true});
          compilation.updateAsset(file, new sources.RawSource(code));
        }
      });
    });
  },
};
