import docsPlugin, {
  validateOptions,
  type LoadedContent,
  type PluginOptions,
} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {groupRoutes} from '../../content/groupRoutes';

export {validateOptions};

/**
 * Docusaurus' docs plugin with its routes grouped by theme. React Router tries routes one after the
 * other, several times a page: in one flat list, building n pages takes n² steps.
 */
export default async function questionsPlugin(
  context: LoadContext,
  options: PluginOptions,
): Promise<Plugin<LoadedContent>> {
  const plugin = await docsPlugin(context, options);
  return {
    ...plugin,
    contentLoaded: ({actions, ...rest}) =>
      plugin.contentLoaded!({
        ...rest,
        actions: {...actions, addRoute: (route) => actions.addRoute(groupRoutes(route))},
      }),
  };
}
