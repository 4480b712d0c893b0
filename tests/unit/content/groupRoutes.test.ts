import type {RouteConfig} from '@docusaurus/types';
import {groupRoutes} from '../../../src/content/groupRoutes';

const page = (path: string): RouteConfig => ({path, component: 'page', exact: true});
const parent = (path: string, component: string, routes: RouteConfig[]): RouteConfig => ({
  path,
  component,
  exact: false,
  routes,
});

/** Docusaurus' routes of a site below a base: two themes and a list of tags. */
const stock = (base: string) =>
  parent(base, 'docs', [
    parent(base, 'version', [
      parent(base, 'pages', [
        page(`${base}releases/canary/`),
        page(`${base}scaling/batching/`),
        page(`${base}releases/rollback/`),
        page(`${base}releases/`),
      ]),
      page(`${base}tags/`),
    ]),
  ]);

test.each(['/', '/sub/'])('pages below %s come under the route of their theme', (base) => {
  expect(groupRoutes(stock(base))).toEqual(
    parent(base, 'docs', [
      parent(base, 'version', [
        parent(`${base}releases/`, 'pages', [
          page(`${base}releases/canary/`),
          page(`${base}releases/rollback/`),
          page(`${base}releases/`),
        ]),
        parent(`${base}scaling/`, 'pages', [page(`${base}scaling/batching/`)]),
        page(`${base}tags/`),
        // Answers for addresses that nothing else matches.
        parent(base, 'pages', []),
      ]),
    ]),
  );
});

test('routes without pages stay as they are', () => {
  expect(groupRoutes(page('/about/'))).toEqual(page('/about/'));
});
