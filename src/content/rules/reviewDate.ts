import type {PageRule} from '../page';

export const reviewDate: PageRule = {
  name: 'review-date',
  about: 'The date of the last review is not in the future.',
  check: ({frontMatter: {reviewed}, placeOf}, {today}) =>
    reviewed <= today
      ? []
      : [
          {
            place: placeOf('reviewed'),
            message: `The review date ${reviewed} is in the future.`,
            remedy: 'Write the day on which the page was really checked.',
          },
        ],
};
