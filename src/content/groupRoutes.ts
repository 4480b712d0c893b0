import type {RouteConfig} from '@docusaurus/types';

/** Splits a route with many pages below it into one for each folder, with the same component. */
function split(route: RouteConfig): RouteConfig[] {
  const groups = new Map<string, RouteConfig[]>();
  for (const page of route.routes ?? []) {
    const [folder = ''] = page.path.slice(route.path.length).split('/');
    const path = `${route.path}${folder}/`;
    const group = groups.get(path);
    if (group) group.push(page);
    else groups.set(path, [page]);
  }
  return [...groups].map(([path, routes]) => ({...route, path, routes}));
}

/** Splits the routes that have pages below them, and ends with one that says “not found”. */
function regroup(routes: readonly RouteConfig[]): RouteConfig[] {
  const parents = routes.filter((route) => route.routes);
  return [
    ...routes.flatMap((route) => (route.routes ? split(route) : [route])),
    ...parents.map((route) => ({...route, routes: []})),
  ];
}

/**
 * Groups the routes of Docusaurus' docs plugin by folder: root → version → pages becomes
 * root → version → themes → pages.
 */
export function groupRoutes(root: RouteConfig): RouteConfig {
  return {
    ...root,
    routes: root.routes?.map((version) => ({
      ...version,
      ...(version.routes && {routes: regroup(version.routes)}),
    })),
  };
}
