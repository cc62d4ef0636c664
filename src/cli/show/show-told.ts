import type {
  Told,
  ToldArticle,
  ToldCount,
  ToldEntity,
  ToldEvent,
  ToldRelation,
  ToldSpeaker,
} from '../../store/read/told.ts';
import type { Label, Language } from './labels.ts';
import { tellReality } from './modality.ts';
import { isolate, type Paint, widthOf, wrap } from './terminal.ts';

/** What showing answers of the record needs to know: the labels, the colours, the width. */
export interface ToldView {
  readonly label: Label;
  readonly language: Language;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

const INDENT = '  ';
const MOST_LINES = 2;

/**
 * One claim: when and what; who to whom, where, how many; the line of the article; who says so and
 * where it stands. Latin on the left keeps the structure; each run of Arabic is isolated.
 */
export function showClaim(view: ToldView, claim: Told): string[] {
  const { paint, width } = view;
  const parts = claim.kind === 'event' ? tellEvent(view, claim) : tellRelation(view, claim);
  const head = `${paint('bold', tellDays(view, claim))}  ${tellWhat(view, claim)}`;
  return [
    head,
    ...flowParts(view, parts),
    ...wrap(around(claim), width - widthOf(INDENT) - 2, MOST_LINES).map(
      (line) => INDENT + paint('green', isolate(line)),
    ),
    `${INDENT}${nameChain(view, claim)} ${paint('dim', `· ${claim.article.date ?? view.label('word', 'undated')} · ${claim.id}`)}`,
  ];
}

const BEFORE = 60;

/** The line from a little before the words on, cut at a space: a paragraph may be long. */
function around({ line, words }: Told): string {
  const at = line.indexOf(words);
  if (at <= BEFORE) return line;
  return `…${line.slice(line.indexOf(' ', at - BEFORE))}`;
}

/** Claims one under the other, a free line after each. */
export function showClaims(view: ToldView, claims: readonly Told[]): string[] {
  return claims.flatMap((claim) => [...showClaim(view, claim), '']);
}

/** `2020-06-22`; a stretch with both its ends; in brackets when it is only the article's date. */
function tellDays({ label }: ToldView, { days: { start, end, basis } }: Told): string {
  if (start === null) return label('word', 'undated');
  const days = end === null || end === start ? start : `${start}..${end}`;
  return basis === 'article' ? `(${days})` : days;
}

function tellWhat(view: ToldView, claim: Told): string {
  const { label, paint } = view;
  const group = claim.kind === 'event' ? 'event' : 'relation';
  const mode = claim.kind === 'event' && claim.mode ? `, ${label('mode', claim.mode)}` : '';
  const what = paint('magenta', `${label(group, claim.type)}${mode}`);
  return [what, isolate(claim.words), tellReality(view, claim)].filter(Boolean).join(' ');
}

function tellEvent(view: ToldView, event: ToldEvent): string[] {
  const actors = nameAll(view, event.actors);
  const recipients = nameAll(view, event.recipients);
  return [
    [actors, recipients && `→ ${recipients}`].filter(Boolean).join(' '),
    tell(view, 'with', nameAll(view, event.others)),
    tell(view, 'at', nameAll(view, event.places)),
    event.counts.map((count) => tellCount(view, count)).join(', '),
  ].filter(Boolean);
}

function tellRelation(view: ToldView, { from, to }: ToldRelation): string[] {
  return [`${nameTold(view, from)} → ${nameTold(view, to)}`];
}

function tell({ label, paint }: ToldView, word: string, what: string): string {
  return what && `${paint('dim', label('word', word))} ${what}`;
}

function tellCount({ label }: ToldView, { kind, low, best, high, words }: ToldCount): string {
  const [from, to] = [low ?? '?', high ?? '?'];
  const number = best ?? (from === to ? from : `${from}-${to}`);
  return `${number} ${label('size', kind)} (${isolate(words)})`;
}

/** Somebody by the Arabic name and, for English readers, the English one. */
function nameTold({ paint, language }: ToldView, entity: ToldEntity): string {
  const arabic = paint('bold', isolate(entity.name));
  const english = entity.name_en.trim();
  if (language === 'ar' || !english || english === entity.name) return arabic;
  return `${arabic} ${isolate(english)}`;
}

function nameAll(view: ToldView, entities: readonly ToldEntity[]): string {
  return entities.map((entity) => nameTold(view, entity)).join(' + ');
}

/** `outlet ← speaker ← inner speaker`: who has it from whom, read from left to right. */
function nameChain(view: ToldView, { article, chain }: Told): string {
  return [nameOutletOf(view, article), ...chain.map((one) => nameSpeaker(view, one))].join(' ← ');
}

export function nameOutletOf({ label, paint }: ToldView, { outlet }: ToldArticle): string {
  return outlet ? paint('bold', isolate(outlet)) : paint('dim', label('word', 'outlet'));
}

function nameSpeaker(view: ToldView, { entity, speaker }: ToldSpeaker): string {
  if (entity) return nameTold(view, entity);
  return view.paint('bold', speaker ? isolate(speaker) : view.label('word', 'someone'));
}

/** Parts as many to a line as fit, all indented. */
function flowParts({ paint, width }: ToldView, parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last && `${last}${paint('dim', ' · ')}${part}`;
    if (longer && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(INDENT + part);
  }
  return lines;
}
