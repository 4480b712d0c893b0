import path from 'node:path';
import type {HandbookRule} from '../page';

export const shownPictures: HandbookRule = {
  name: 'shown-picture',
  about: 'Every picture below docs/ is shown by a page.',
  check: (pages, {pictures, unread}) => {
    if (unread.size > 0) return [];
    const shown = new Set(
      pages.flatMap(({file, images}) =>
        images.map(({url}) => path.posix.join(path.posix.dirname(file), url)),
      ),
    );
    return [...pictures.keys()]
      .filter((file) => !shown.has(file))
      .map((file) => ({
        file,
        place: undefined,
        message: 'No page shows this picture.',
        remedy: 'Show it or remove it.',
      }));
  },
};
