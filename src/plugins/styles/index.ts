import type {Plugin} from '@docusaurus/types';

/** Leaves out Infima, the base that Docusaurus' theme brings along: `src/css/base.css` is ours. */
export default function stylesPlugin(): Plugin {
  return {
    name: 'styles',
    configureWebpack(_config, _isServer, {currentBundler}) {
      const {NormalModuleReplacementPlugin} = currentBundler.instance;
      return {
        plugins: [
          new NormalModuleReplacementPlugin(/[\\/]infima[\\/].*\.css$/, 'data:text/javascript,'),
        ],
      };
    },
  };
}
