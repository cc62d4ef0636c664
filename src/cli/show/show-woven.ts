import type { WholeStory } from '../../store/read/story.ts';
import type { ContradictionView, OriginView } from '../../store/woven.ts';
import { isolate, widthOf, wrap } from './terminal.ts';
import type { Look } from './words.ts';

const INDENT = '  ';
const MOST_LINES = 3;

/** A story: its articles, the texts behind several of them, where they contradict each other. */
export function showStory(view: Look, story: WholeStory): string[] {
  const { label, paint } = view;
  const head = (word: string) => ['', paint('bold', label('word', word))];
  const days = [...new Set([story.start, story.end].filter((day) => day !== null))].join(' – ');
  const counts = `${story.articles.length} ${label('word', 'articles')}, ${story.independent} ${label('word', 'independent')}`;
  return [
    `${paint('bold', story.id)}  ${days}  ${counts}`,
    ...story.articles.map((article) => INDENT + nameArticle(view, article)),
    ...(story.origins.length > 0 ? head('origins') : []),
    ...story.origins.flatMap((origin) => showOrigin(view, origin)),
    ...(story.contradictions.length > 0 ? head('contradictions') : []),
    ...story.contradictions.flatMap((one) => showContradiction(view, one)),
  ];
}

/** One text behind several articles: the agency where one is credited, then the outlets. */
function showOrigin(view: Look, { agency, articles }: OriginView): string[] {
  const { label, paint } = view;
  const name = agency ?? label('word', 'no-agency');
  return [
    INDENT + paint('cyan', isolate(name)),
    ...articles.map((article) => `${INDENT}${INDENT}└ ${nameArticle(view, article)}`),
  ];
}

/** Two accounts, one under the other; neither is the right one. */
export function showContradiction(view: Look, one: ContradictionView): string[] {
  const { label, paint } = view;
  const what = one.type === 'number' ? `: ${isolate(nameMatter(view, one.proposition))}` : '';
  return [
    `${paint('magenta', label('dispute', one.type) + what)} ${paint('dim', one.id)}`,
    ...[one.a, one.b].flatMap((side) => {
      const speaker = side.speaker ?? label('word', 'author');
      const place = `${isolate(speaker)} ${paint('dim', `· ${isolate(side.outlet ?? label('word', 'outlet'))} · ${side.date ?? label('word', 'undated')}`)}`;
      const lines = wrap(side.quote, view.width - widthOf(INDENT) * 2 - 2, MOST_LINES);
      return [
        INDENT + place,
        ...lines.map((line) => `${INDENT}${INDENT}${paint('green', isolate(line))}`),
      ];
    }),
    '',
  ];
}

const MATTERS = ['dead', 'injured', 'missing', 'aboard', 'arrested', 'lasting'];

function nameMatter({ label }: Look, what: string): string {
  return MATTERS.includes(what) ? label('matter', what) : what;
}

function nameArticle({ label, paint }: Look, article: WholeStory['articles'][number]): string {
  const { outlet, title, date, externalId } = article;
  const names = [date ?? label('word', 'undated'), isolate(outlet ?? label('word', 'outlet'))];
  return `${names.join('  ')}  ${isolate(title ?? externalId)} ${paint('dim', article.article)}`;
}
