import type {Options as DocsOptions} from '@docusaurus/plugin-content-docs';
import type * as Preset from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {homepage, repository} from './package.json';
import {parseFrontMatter} from './src/content/parseFrontMatter';
import {questionItems} from './src/content/sidebars';
import {ssrTemplate} from './src/plugins/reader/ssrTemplate';
import {questionTransforms} from './src/remark';

// A fork or a preview sets these; package.json holds the handbook's own addresses.
const {origin, pathname} = new URL(process.env.SITE_URL ?? homepage);

const config: Config = {
  title: 'Model Deployment & Monitoring Interview Handbook',
  tagline: 'Interview questions on running machine-learning models in production.',
  favicon: 'img/favicon.svg',
  url: origin,
  baseUrl: pathname.replace(/\/*$/, '/'),
  trailingSlash: true,
  // Its inline script and styles would need leave from the content security policy.
  baseUrlIssueBanner: false,
  // Pages are compiled once, for the server: see plugins/reader.
  future: {
    v4: {
      fasterByDefault: true,
      mdx1CompatDisabledByDefault: true,
      removeLegacyPostBuildHeadAttribute: true,
      siteStorageNamespacing: true,
      // The only style sheets are ours.
      useCssCascadeLayers: false,
    },
    faster: {mdxCrossCompilerCache: false},
  },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    format: 'detect',
    emoji: false,
    parseFrontMatter,
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  customFields: {repository: repository.url},
  clientModules: ['./src/client/pageChange.ts'],
  ssrTemplate,
  // The second holds what src/plugins/search writes.
  staticDirectories: ['static', '.docusaurus/search-static'],
  plugins: [
    './src/plugins/handbook/index.ts',
    [
      './src/plugins/questions/index.ts',
      {
        routeBasePath: '/',
        include: ['*/*.mdx'],
        sidebarPath: './sidebars.ts',
        sidebarItemsGenerator: questionItems,
        numberPrefixParser: false,
        admonitions: false,
        editUrl: `${repository.url}/edit/main/`,
        onInlineTags: 'throw',
        tags: 'tags.yml',
        // The date of the last review, from front matter.
        showLastUpdateTime: true,
        beforeDefaultRemarkPlugins: questionTransforms,
      } satisfies Partial<DocsOptions>,
    ],
    './src/plugins/search/index.ts',
    './src/plugins/styles/index.ts',
    './src/plugins/reader/index.ts',
    './src/plugins/exports/index.ts',
    './src/plugins/delivery/index.ts',
  ],
  presets: [
    [
      'classic',
      {
        blog: false,
        docs: false,
        theme: {
          customCss: [
            './src/css/tokens.css',
            './src/css/base.css',
            './src/css/layout.css',
            './src/css/site.css',
            './src/css/code.css',
            './src/css/diagram.css',
            './src/css/coverage.css',
            './src/css/search.css',
            './src/css/print.css',
          ],
        },
        // plugins/delivery writes it.
        sitemap: false,
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    navbar: {title: 'Deployment & Monitoring'},
    prism: {
      // An empty list would bundle every language of Prism.
      additionalLanguages: ['bash', 'docker', 'http', 'nginx', 'promql'],
    },
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
  } satisfies Preset.ThemeConfig,
};

export default config;
