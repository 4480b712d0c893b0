import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {inlineScripts, scanBuild, type BuiltPage} from '../../content/scanBuild';
import {formatProblem} from '../../lib/problem';

async function readPages(folder: string): Promise<BuiltPage[]> {
  const files = await readdir(folder, {recursive: true});
  return Promise.all(
    files
      .filter((file) => /\.x?html?$/i.test(file))
      .sort()
      .map(async (file) => ({
        file: file.split(path.sep).join('/'),
        html: await readFile(path.join(folder, file), 'utf8'),
      })),
  );
}

/** Reads every page that was built, and fails the build if one could harm its readers. */
export default function scanPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'scan',
    async postBuild({outDir, siteConfig, headTags, preBodyTags, postBodyTags}) {
      const problems = scanBuild(await readPages(outDir), {
        folder: path.relative(siteDir, outDir).split(path.sep).join('/'),
        url: siteConfig.url,
        baseUrl: siteConfig.baseUrl,
        inlineScripts: inlineScripts(headTags + preBodyTags + postBodyTags).length,
        baseUrlScript: siteConfig.baseUrlIssueBanner,
      });
      if (problems.length === 0) return;
      const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
      const report = [...problems.map(formatProblem), `${count} in the built pages`].join('\n');
      // Ends here, as an error that is thrown would be printed with stacks.
      process.stderr.write(`\n${report}\n`);
      process.exit(1);
    },
  };
}
