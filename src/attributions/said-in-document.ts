import { firstOf } from '../events/ground.ts';
import type { Mention } from '../model/entity.ts';
import type { Form } from '../model/word.ts';
import { agrees } from './agreement.ts';
import type { Complement } from './complement.ts';
import type { CueForm } from './cue-words.ts';
import { cueAt, say } from './say.ts';
import type { Sight } from './sight.ts';
import { type Speaker, speakerAt, speakersBefore } from './speaker.ts';
import { adjacentBefore } from './subject-before.ts';

/** جاء في البيان أن, ورد في التقرير أن: the document speaks (guidelines 11.21). */
export function saidWithin(
  sight: Sight,
  i: number,
  { found, complement }: { found: CueForm; complement: Complement },
) {
  const speaker =
    complement.within ??
    (complement.subject === null ? adjacentBefore(sight, i, found.form) : null);
  if (!speaker) return null;
  return say(sight, {
    rule: 'attributions/said-in-document',
    cue: cueAt(sight, i, found, 'verb'),
    form: null,
    speaker,
    speakerRule: 'attributions/governed-by-cue',
    unexpressed: 'implicit',
    complement: { ...complement, medium: null },
  });
}

/** بيانا … أوضح فيه أن, منشورات تتعهد فيها ب: the document that فيه takes up is the medium. */
export function resumed(sight: Sight, i: number, complement: Complement): Mention | null {
  if (!sight.cues.has(sight.words[i + 1], 'resumptive') || complement.subject) return null;
  const near = speakersBefore(sight, i).find(({ mention }) => mention.type === 'DOC');
  return near?.mention ?? null;
}

export function saidThrough(
  sight: Sight,
  i: number,
  { found, complement, document }: { found: CueForm; complement: Complement; document: Mention },
) {
  const issuers = speakersBefore(sight, i).filter(
    ({ mention }) => mention.type !== 'DOC' && agrees(sight, found.form, mention),
  );
  const speaker =
    issuers.find(({ mention }) => mention.type !== 'GPE') ??
    issuers[0] ??
    authorOf(sight, i, found.form);
  return say(sight, {
    rule: 'attributions/said-in-document',
    cue: cueAt(sight, i, found, 'verb'),
    form: found.form,
    speaker,
    speakerRule: 'attributions/issuer-of-document',
    unexpressed: 'clause',
    complement: { ...complement, medium: document },
  });
}

/** تصريحات لرئيس سابق كشف فيها: who stands right before the verb, though under a preposition. */
function authorOf(sight: Sight, i: number, form: Form): Speaker | null {
  const held = sight.ground.holds.get(i - 1);
  if (held?.type !== 'PER' && held?.type !== 'ORG') return null;
  const author = speakerAt(sight, firstOf(sight.ground, i - 1, held));
  return author && agrees(sight, form, author.mention) ? author : null;
}
