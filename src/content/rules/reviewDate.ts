import {placeOf, type FactsRule} from '../page';

/** Months after which a page should be reviewed again. */
const MONTHS = 12;

/** ISO day this many months later. */
function addMonths(isoDay: string, months: number): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '9999-12-31'; // the schema reports it
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

export const reviewDate: FactsRule = {
  name: 'review-date',
  about: `The last review is not in the future; after ${MONTHS} months it is overdue (a warning).`,
  check: (page, {today}) => {
    const {reviewed} = page.frontMatter;
    const place = placeOf(page, 'reviewed');
    if (reviewed > today) {
      const remedy = 'Write the day on which the page was really checked.';
      return [{place, message: `The review date ${reviewed} is in the future.`, remedy}];
    }
    if (reviewed !== '' && addMonths(reviewed, MONTHS) < today) {
      const message = `The last review, on ${reviewed}, is more than ${MONTHS} months ago.`;
      const remedy = 'Check the page against its sources and set the date.';
      return [{place, message, remedy, severity: 'warning'}];
    }
    return [];
  },
};
