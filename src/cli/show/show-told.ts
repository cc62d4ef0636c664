import type {
  Told,
  ToldEntity,
  ToldEvent,
  ToldRelation,
  ToldSpeaker,
} from '../../store/read/told.ts';
import { tellReality } from './modality.ts';
import { clean, isolate, widthOf, wrap } from './terminal.ts';
import { type Look, nameBoth, nameOutlet, tell, tellCount } from './words.ts';

const INDENT = '  ';
const MOST_LINES = 2;

/**
 * One claim: when and what; who to whom, where, how many; the line of the article; who says so and
 * where it stands. Latin on the left keeps the structure; each run of Arabic is isolated.
 */
export function showClaim(view: Look, claim: Told): string[] {
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
export function showClaims(view: Look, claims: readonly Told[]): string[] {
  return claims.flatMap((claim) => [...showClaim(view, claim), '']);
}

/** `2020-06-22`; a stretch with both its ends; in brackets when it is only the article's date. */
function tellDays({ label }: Look, { days: { start, end, basis } }: Told): string {
  if (start === null) return label('word', 'undated');
  const days = end === null || end === start ? start : `${start}..${end}`;
  return basis === 'article' ? `(${days})` : days;
}

function tellWhat(view: Look, claim: Told): string {
  const { label, paint } = view;
  const group = claim.kind === 'event' ? 'event' : 'relation';
  const mode = claim.kind === 'event' && claim.mode ? `, ${label('mode', claim.mode)}` : '';
  const what = paint('magenta', `${label(group, claim.type)}${mode}`);
  const parts = [what, isolate(claim.words), tellReality(view, claim), tellDecision(view, claim)];
  return parts.filter(Boolean).join(' ');
}

/** That a person looked at it: who. */
function tellDecision({ label, paint }: Look, { decision }: Told): string {
  if (!decision) return '';
  return paint('dim', `{${label('decision', decision.kind)} ${isolate(clean(decision.by))}}`);
}

function tellEvent(view: Look, event: ToldEvent): string[] {
  const actors = nameAll(view, event.actors);
  const recipients = nameAll(view, event.recipients);
  return [
    [actors, recipients && `→ ${recipients}`].filter(Boolean).join(' '),
    tell(view, 'with', nameAll(view, event.others)),
    tell(view, 'at', nameAll(view, event.places)),
    event.counts.map((count) => tellCount(view, count)).join(', '),
  ].filter(Boolean);
}

function tellRelation(view: Look, { from, to }: ToldRelation): string[] {
  return [`${nameTold(view, from)} → ${nameTold(view, to)}`];
}

function nameTold(view: Look, { name, name_en }: ToldEntity): string {
  return nameBoth(view, name, name_en);
}

function nameAll(view: Look, entities: readonly ToldEntity[]): string {
  return entities.map((entity) => nameTold(view, entity)).join(' + ');
}

/** `outlet ← speaker ← inner speaker`: who has it from whom, read from left to right. */
function nameChain(view: Look, { article, chain }: Told): string {
  return [nameOutlet(view, article.outlet), ...chain.map((one) => nameSpeaker(view, one))].join(
    ' ← ',
  );
}

function nameSpeaker(view: Look, { entity, speaker }: ToldSpeaker): string {
  if (entity) return nameTold(view, entity);
  return view.paint('bold', speaker ? isolate(speaker) : view.label('word', 'someone'));
}

/** Parts as many to a line as fit, all indented. */
function flowParts({ paint, width }: Look, parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last && `${last}${paint('dim', ' · ')}${part}`;
    if (longer && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(INDENT + part);
  }
  return lines;
}
