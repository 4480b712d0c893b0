/**
 * Words that carry no subject: they are not indexed, and in a query they count only where there is
 * nothing else. Prepositions that make terms (`roll back`, `out of memory`, `scale up`) are absent.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about actually after again ain all also always am among an and another any anybody anyone anything are aren arent as ask asked ' +
    'at be became because become been being both but by came can cannot cant come could couldn couldnt ' +
    'describe did didnt do does doesn doesnt doing done dont each either else ever every ' +
    'everybody everyone everything explain few first for from get gets getting give given go goes going got had has hasnt ' +
    'have havent having he help her here him his how however i if ill im in instead into is isn isnt it ' +
    'its itself ive just keep keeps kind know let lets like look looked looking looks lot made make makes making many may me mean means ' +
    'might more most much must my need needs neither never no nobody nor not now of often on once one only or ' +
    'other others our ours ourselves own people please put quite rather really same say see seem seems ' +
    'shall she should shouldnt since so some somebody somehow someone something still such take takes tell than thanks that thats ' +
    'the their theirs them themselves then there these they thing things think this those though ' +
    'thus to together too toward try trying unless until us use used uses using very via want wants was ' +
    'wasnt way ways we well went were werent weve what whats when where whether which while who whom whose why ' +
    'will with within wont would wouldnt yes yet you your youre yours eg ie etc vs versus'
  ).split(' '),
);
