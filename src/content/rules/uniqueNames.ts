import {placeOf, type HandbookRule, type PageFacts} from '../page';

type Name = {name: string; kind: string; key: string};

function namesOf({id, frontMatter}: PageFacts): Name[] {
  return [
    {name: id, kind: 'file name', key: 'title'},
    {name: frontMatter.title, kind: 'title', key: 'title'},
    ...frontMatter.aliases.map((name) => ({name, kind: 'alias', key: 'aliases'})),
  ];
}

export const uniqueNames: HandbookRule = {
  name: 'unique-names',
  about: 'File names, titles and aliases differ between pages, whatever their case.',
  check: (pages) => {
    const owners = new Map<string, string>();
    return pages.flatMap((page) =>
      namesOf(page).flatMap(({name, kind, key}) => {
        const folded = `${kind} ${name.toLowerCase()}`;
        const owner = owners.get(folded);
        owners.set(folded, owner ?? page.file);
        if (owner === undefined) return [];
        const where = owner === page.file ? 'stands here twice' : `already belongs to ${owner}`;
        return {
          file: page.file,
          place: placeOf(page, key),
          message: `The ${kind} “${name}” ${where}.`,
          remedy: 'Give each page names of its own.',
        };
      }),
    );
  },
};
