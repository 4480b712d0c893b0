// JSON files that src/plugins write before the browser side is built.
declare module '@generated/handbook/default/home.json' {
  import type {HomeData} from '@site/src/lib/question';

  const data: HomeData;
  export default data;
}

declare module '@generated/handbook/default/question-ids.json' {
  const ids: Record<string, string[]>;
  export default ids;
}

declare module '@generated/handbook/default/references.json' {
  import type {CitedSource} from '@site/src/lib/question';

  const data: CitedSource[];
  export default data;
}

declare module '@generated/handbook/default/checks.json' {
  import type {CodeChecks} from '@site/src/lib/codeChecks';

  const data: CodeChecks;
  export default data;
}

declare module '@generated/handbook/default/coverage.json' {
  import type {Coverage} from '@site/src/lib/coverage';

  const data: Coverage;
  export default data;
}

declare module '@generated/search/default/search.json' {
  import type {SearchManifest} from '@site/src/lib/search/types';

  const data: SearchManifest;
  export default data;
}
