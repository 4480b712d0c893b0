import {minify} from '@swc/core';
import type {Configuration} from 'webpack';

const NAME = 'minify';
/** Hashes of the scripts that a script may load, as they are before the bundler knows their bytes. */
const interimHash = /"([0-9a-f]{8})"/g;
const placeholder = /#(\d{6})#/g;

/**
 * Minifies as Rspack's own plugin does, but does not look at interim hashes. They differ from build
 * to build, the minifier gives short names by how often a letter is used, and so two builds of the
 * same text would differ.
 */
export const minifyScripts: NonNullable<Configuration['plugins']>[number] = {
  apply(compiler) {
    const {Compilation, sources} = compiler.webpack;
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({name: NAME, stage}, async (assets) => {
        const scripts = Object.keys(assets).filter((file) => file.endsWith('.js'));
        for (const file of scripts) {
          const hashes: string[] = [];
          const source = compilation
            .getAsset(file)!
            .source.source()
            .toString()
            .replace(interimHash, (_, hash: string) => {
              hashes.push(hash);
              return `"#${String(hashes.length - 1).padStart(6, '0')}#"`;
            });
          const {code} = await minify(source, {module: true, compress: {}, mangle: true});
          const whole = code.replace(placeholder, (text, at) => hashes[Number(at)] ?? text);
          compilation.updateAsset(file, new sources.RawSource(whole));
        }
      });
    });
  },
};
