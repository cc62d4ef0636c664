import { letters } from '../arabic/letters.ts';
import { agreesWithPronoun } from '../events/agreement.ts';
import type { Attribution } from '../model/claim.ts';
import type { Mention } from '../model/entity.ts';
import { contains } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import { oriented, pickHead } from './nominal.ts';
import { mentionBefore } from './reach.ts';
import { type FoundRelation, isAgent, type RelationRule, stemSpan, type View } from './rule.ts';

/**
 * A noun that says how it stands to whom its pronoun means: his brother, its fighters, their allies.
 *
 * Example: عاد الرجل إلى شقيقه → family_of; اعترف الحزب بمقتل اثنين من عناصره → member_of; الحوثيون وحلفاؤهم → cooperates_with.
 * Counterexample: قال إن شقيقه عاد → nobody stands before it whom the pronoun could mean.
 */
export const owned: RelationRule = {
  id: 'relations/owned-noun',
  find: (view) => view.spots('head').flatMap((i) => readOwned(view, i)),
};

function readOwned(view: View, i: number): FoundRelation[] {
  const enclitic = encliticOf(view.doc.words[i]!);
  const held = [...view.startingAt(i), view.ground.holds.get(i)].find((m) => m?.form === 'nominal');
  if (enclitic === '' || !held) return [];
  const named = apposedName(view, held);
  const owner = ownerOf(view, i, { enclitic, held });
  const entry = owner && pickHead(view.uses('head', i), held, owner);
  if (!owner || !entry) return [];
  return [{ ...stemSpan(view, i), type: entry.type, ...oriented(entry, named ?? held, owner), i }];
}

/** حليفه النائب ميشال عون: the name right behind the noun. */
function apposedName(view: View, held: Mention): Mention | null {
  const next = view.beginsAt(held.last + 1);
  return next?.form === 'named' && (isAgent(next) || next.type === 'GPE') ? next : null;
}

/** The pronoun on a noun; شقيقه may also be read as شقيقة misspelt, so any reading that has one counts. */
function encliticOf({ raw, readings }: Word): string {
  if (raw.endsWith(letters.taMarbuta)) return '';
  return readings.find(({ enclitic }) => enclitic !== '')?.enclitic ?? '';
}

/** How far back the one a pronoun means may stand, in words. */
const BACK = 40;

/** Whom the pronoun means: who stands joined right before it (المدرس وزوجته), else the nearest before that agrees. */
function ownerOf(
  view: View,
  i: number,
  { enclitic, held }: { readonly enclitic: string; readonly held: Mention },
): Mention | null {
  const { doc } = view;
  const sentence = doc.sentences[view.ground.sentenceOf[i]!]!;
  let seen: Mention | undefined;
  for (let k = held.first - 1; k >= Math.max(sentence.first, i - BACK); k -= 1) {
    const mention = view.ground.holds.get(k);
    if (!mention || mention === seen || mention === held) continue;
    seen = mention;
    const canOwn = isAgent(mention) || mention.type === 'GPE';
    if (canOwn && (agreesWithPronoun(doc, mention, enclitic) || isWoman(view, mention, enclitic)))
      return mention;
  }
  return null;
}

/** القاضية … زوجها: a noun for a woman, where names in ta marbuta are as often a man's (خليفة). */
function isWoman(view: View, { first, form, type }: Mention, enclitic: string): boolean {
  if (type !== 'PER' || form !== 'nominal' || enclitic !== letters.ha + letters.alef) return false;
  return view.doc.words[first]!.raw.endsWith(letters.taMarbuta);
}

/**
 * A text and who it is by, where a pronoun or a relative clause says so.
 *
 * Example: قال الحزب في بيان له → issued(party, statement); القرار الذي أصدره المجلس → issued(council, resolution).
 * Counterexample: قال الحزب في بيان إن القتال انتهى → the statement is the medium, whose it is stands nowhere.
 */
export const document: RelationRule = {
  id: 'relations/own-document',
  isRare: true,
  find: (view) =>
    view.spots('of-its-own').flatMap((i): FoundRelation[] => {
      const text = mentionBefore(view, i);
      if (text?.type !== 'DOC') return [];
      const { start } = view.doc.words[view.doc.sentences[view.ground.sentenceOf[i]!]!.first]!;
      const said = view
        .attributionsIn(view.doc.words[i]!.line)
        .findLast(
          ({ cue, source }) => source !== null && cue.start >= start && cue.start < text.start,
        );
      const speaker = view.mentions.find((m) => said?.source && isSpeaker(view, m, said));
      if (!speaker) return [];
      return [
        {
          start: text.start,
          end: view.doc.words[i]!.end,
          type: 'issued',
          from: speaker,
          to: text,
          i,
        },
      ];
    }),
};

function isSpeaker(view: View, mention: Mention, { source, sourceEntity }: Attribution): boolean {
  return source !== null && contains(source, mention) && view.entityOf(mention)?.i === sourceEntity;
}
