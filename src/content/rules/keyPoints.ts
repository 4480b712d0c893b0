import type {PageRule} from '../page';

export const keyPoints: PageRule = {
  name: 'key-points',
  publishedOnly: true,
  about: 'Key points is one list of 4 to 8 task items (`- [ ] …`), all unticked.',
  check: ({body: {sections}}) =>
    sections
      .filter(({title}) => title === 'Key points')
      .flatMap(({heading, children}) => {
        const [list, ...rest] = children;
        const items = list?.type === 'list' ? list.children : [];
        const fine =
          rest.length === 0 &&
          items.length >= 4 &&
          items.length <= 8 &&
          items.every(({checked}) => checked === false);
        if (fine || children.length === 0) return [];
        return {
          place: (list ?? heading).position?.start,
          message: 'Key points must be one list of 4 to 8 unticked task items.',
          remedy: 'Write each as `- [ ] What a strong answer covers`.',
        };
      }),
};
