import path from 'node:path';
import pluginSitemap from '@docusaurus/plugin-sitemap';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Handbook} from '../../content/loadHandbook';
import {inlineScripts} from '../../content/scanBuild';
import {deliver} from '../../delivery/deliver';
import {withReviewDates} from '../../exports/sitemap';
import {beginExports, writeExports} from '../../exports/writeExports';
import {formatProblem} from '../../lib/problem';

const name = 'delivery';

/** Ends the process with a report, where Docusaurus would print an error with its stack. */
function stop(report: string): never {
  process.stderr.write(`\n${report}\n`);
  process.exit(1);
}

/**
 * Everything that happens to the site once its pages are rendered, in order: sitemap, exports,
 * then `src/delivery`, which comes last as it sees every file. Docusaurus starts the `postBuild`
 * of all plugins at once, so this is the only plugin that has one.
 */
export default function deliveryPlugin(context: LoadContext): Plugin {
  const sitemap = pluginSitemap(context, {
    filename: 'sitemap.xml',
    lastmod: null,
    changefreq: null,
    priority: null,
    ignorePatterns: ['**/search/**', '**/print/**'],
    async createSitemapItems({defaultCreateSitemapItems, ...params}) {
      return withReviewDates(await defaultCreateSitemapItems(params), params.routes);
    },
  });
  const {siteDir, outDir, siteConfig} = context;
  const {title, tagline: description, url, baseUrl} = siteConfig;
  const site = {title, description, url: new URL(baseUrl, url).href};
  let handbook: Handbook;
  let begun: Promise<void>;
  return {
    name,
    allContentLoaded({allContent}) {
      handbook = allContent.handbook!.default as Handbook;
      if (process.env.NODE_ENV === 'production') begun = beginExports(handbook, site, siteDir);
      return Promise.resolve();
    },
    async postBuild(props) {
      const others = props.plugins.filter((plugin) => plugin.postBuild && plugin.name !== name);
      if (others.length > 0) {
        const names = others.map((plugin) => plugin.name).join(', ');
        stop(`The postBuild of ${names} runs at no fixed time: call it from src/plugins/delivery.`);
      }
      await sitemap?.postBuild?.({...props, content: undefined});
      await begun;
      await writeExports(handbook, site, {siteDir, outDir});
      const problems = await deliver({
        outDir,
        label: path.relative(siteDir, outDir).split(path.sep).join('/'),
        url,
        baseUrl,
        inlineScripts: inlineScripts(props.headTags).length,
        lightPages: new Set(
          handbook.themes.flatMap(({id, pages}) =>
            pages.map((page) => `${id}/${page.id}/index.html`),
          ),
        ),
      });
      if (problems.length === 0) return;
      const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
      stop([...problems.map(formatProblem), `${count} in the built pages`].join('\n'));
    },
  };
}
