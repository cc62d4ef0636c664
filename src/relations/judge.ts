import { stemOf } from '../events/frame.ts';
import type { Mention } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import { createFeatureBag, numberOf } from '../tagger/feature-bag.ts';
import { type LinearModel, label } from '../tagger/linear.ts';
import type { FoundRelation, View } from './rule.ts';

/** What the judge answers of what a rule found. */
export const VERDICTS = ['no', 'yes'] as const;

/**
 * How much surer of yes than of no the judge must be, in units of the model's margins. Places are taken on trust
 * more: part of train was annotated before the guidelines asked for every "X in PLACE" (11.29), so the judge has
 * learnt to doubt them.
 */
const SURE = 300;
const SURE_OF_PLACE = -450;

/** Does the judge believe what a rule proposes? */
export function isBelieved(
  model: LinearModel,
  view: View,
  { rule, found }: { readonly rule: RuleId; readonly found: FoundRelation },
): boolean {
  const features = judgeFeatures(view, found, { rule, buckets: model.buckets });
  const { labels, margins } = label(model, [features]);
  const least = rule === 'relations/at-place' && found.type === 'located_at' ? SURE_OF_PLACE : SURE;
  return (labels[0] === 1 ? margins[0]! : -margins[0]!) > least;
}

interface Case {
  readonly rule: RuleId;
  readonly buckets: number;
}

/**
 * How a relation that a rule found stands in its sentence: the rule, the word, both ends, what stands around
 * them, and which happenings could claim the place for themselves.
 */
export function judgeFeatures(
  view: View,
  found: FoundRelation,
  { rule, buckets }: Case,
): Uint32Array {
  const bag = createFeatureBag(buckets);
  const put = (feature: string, value: string | number | boolean) =>
    bag.add(numberOf(feature), numberOf(String(value)));
  const { type, from, to, i } = found;
  const [first, second] = from.first < to.first ? [from, to] : [to, from];
  const name = rule.slice(rule.indexOf('/') + 1);
  const word = view.doc.words[i]!;
  // Most places stand behind whatever the words are: there only the shape of the phrase counts.
  const isShape = rule === 'relations/at-place';
  const add: Add = (feature, value) => {
    if (value === null || value === undefined || (isShape && LEXICAL.has(feature))) return;
    const number = numberOf(String(value));
    if (!isShape) bag.add(numberOf(feature), number);
    bag.add(numberUnder(name, feature), number);
  };
  put('bias', 'x');
  put('rule', `${name} ${type}`);
  put('word', `${type} ${stemOf(word)}`);
  add('types', `${type} ${from.type} ${to.type}`);
  add('forms', `${from.form} ${to.form}`);
  add('gap', Math.min(6, Math.max(0, second.first - first.last - 1)));
  add('order', from.first < to.first);
  addEnd(view, first, (feature, value) => add(`1 ${feature}`, value));
  addEnd(view, second, (feature, value) => add(`2 ${feature}`, value));
  addAround(view, first, second, add);
  addHappenings(view, first, second, add);
  add('taken', takenBy(view, from, to));
  return bag.buckets();
}

/** The number of a feature of one rule; kept, for writing both as one name costs more than looking it up. */
function numberUnder(rule: string, feature: string): number {
  let numbers = NUMBERS.get(rule);
  if (!numbers) {
    numbers = new Map();
    NUMBERS.set(rule, numbers);
  }
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  const made = numberOf(`${rule} ${feature}`);
  numbers.set(feature, made);
  return made;
}

const NUMBERS = new Map<string, Map<string, number>>();

const LEXICAL: ReadonlySet<string> = new Set([
  '1 head',
  '2 head',
  'before',
  'verb',
  'link',
  'taken',
]);

type Add = (feature: string, value: string | number | boolean | null | undefined) => void;

function addEnd(view: View, mention: Mention, add: Add): void {
  add('head', mention.head ?? mention.type);
  add('class', `${mention.type} ${mention.form} ${mention.class}`);
  add('definite', `${mention.form} ${mention.definite} ${mention.number}`);
  add('known', `${mention.type} ${mention.known?.split('/')[0]}`);
  add('longest', view.endsAt(mention.last) === mention);
  add('roles', mention.roles.length > 0);
  add('place', view.entityOf(mention)?.place?.precision);
  const words = mention.last - mention.first + 1;
  add('length', Math.min(4, words));
}

function addAround(view: View, first: Mention, second: Mention, add: Add): void {
  const { words, tags } = view.doc;
  const line = words[first.first]!.line;
  const at = (i: number): Word | undefined => (words[i]?.line === line ? words[i] : undefined);
  const [before, after] = [at(first.first - 1), at(second.last + 1)];
  add('before', before ? stemOf(before) : 'start');
  add('verb', nearestVerb(view, first.first));
  add('link', at(first.last + 1) ? stemOf(at(first.last + 1)!) : '');
  add('before tag', before ? tags[before.i]?.pos : 'start');
  add('before2 tag', at(first.first - 2) ? tags[first.first - 2]?.pos : 'start');
  add('prefix', words[first.first]!.readings[0]?.proclitics);
  add('after tag', after ? tags[after.i]?.pos : 'end');
  add('headline', line === words[0]!.line);
  add('opens', isOpening(view, first));
  add('speaks', isSpeaker(view, first));
}

/** Right at the start of its sentence, or after its first verb: where a subject stands. */
function isOpening(view: View, { first }: Mention): string {
  const sentence = view.doc.sentences[view.ground.sentenceOf[first]!]!;
  const distance = first - sentence.first;
  if (distance === 0) return 'first';
  return distance === 1 && view.doc.tags[first - 1]?.pos === 'verb' ? 'after verb' : 'later';
}

function nearestVerb(view: View, i: number): string | null {
  const sentence = view.doc.sentences[view.ground.sentenceOf[i]!]!;
  for (let k = i - 1; k >= Math.max(sentence.first, i - 6); k -= 1) {
    if (view.doc.tags[k]?.pos !== 'verb') continue;
    const forms = view.doc.words[k]!.readings[0]?.forms ?? [];
    return forms.find((form) => form.pos === 'verb')?.lemma ?? null;
  }
  return null;
}

/** Whose words somebody's attribution gives: مصادر في اليمن قالت. */
function isSpeaker(view: View, { start, end, first }: Mention): boolean {
  return view
    .attributionsIn(view.doc.words[first]!.line)
    .some(({ source }) => source !== null && source.start <= start && end <= source.end);
}

/** Whether an event of the same line has the second as its place, and the first among those who take part. */
function takenBy(view: View, from: Mention, to: Mention): string {
  const place = view.entityOf(to)?.i ?? -1;
  const who = view.entityOf(from)?.i ?? -1;
  const own = view
    .eventsIn(view.doc.words[from.first]!.line)
    .filter(({ places }) => places.includes(place));
  if (own.length === 0) return 'free';
  const takesPart = own.some(({ actors, recipients, others }) =>
    [actors, recipients, others].some((list) => list.includes(who)),
  );
  return takesPart ? 'with it' : 'by another';
}

/** Triggers near the phrase: right before it, before it in its sentence, right behind it. */
function addHappenings(view: View, first: Mention, second: Mention, add: Add): void {
  const sentence = view.doc.sentences[view.ground.sentenceOf[first.first]!]!;
  let distance = 0;
  for (let k = first.first - 1; k >= sentence.first; k -= 1) {
    distance += 1;
    const type = view.triggerAt(k);
    if (!type) continue;
    add('trigger before', `${Math.min(4, distance)} ${view.doc.tags[k]?.pos === 'verb'}`);
    add('trigger type', type);
    break;
  }
  if (distance === 0 || !view.triggerAt(first.first - distance)) add('no trigger before', true);
  for (let k = second.last + 1; k <= Math.min(sentence.last, second.last + 4); k += 1) {
    const type = view.triggerAt(k);
    if (!type) continue;
    add('trigger after', k - second.last);
    return;
  }
}
