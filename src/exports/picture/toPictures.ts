import type {Handbook} from '../../content/loadHandbook';
import {toSummary} from '../../content/siteData';
import type {Picture} from './drawPicture';

/** What the home page's picture says. */
interface Site {
  title: string;
  description: string;
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What the pictures of the home page, the themes and the questions say, by site path of the page. */
export function toPictures({themes}: Handbook, {title, description}: Site): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  const questions = themes.flatMap(({pages}) => pages).length;
  pictures.set('/', {
    kicker: `${count(questions, 'question')} in ${count(themes.length, 'theme')}`,
    title: description.replace(/\.$/, ''),
    site: title,
  });
  for (const {id, label, pages} of themes) {
    const kicker = `Theme · ${count(pages.length, 'question')}`;
    pictures.set(`/${id}/`, {kicker, title: label, site: title});
    for (const page of pages) {
      const {level, title: question, path: address} = toSummary(page);
      pictures.set(address, {kicker: label, title: question, level, site: title});
    }
  }
  return pictures;
}
