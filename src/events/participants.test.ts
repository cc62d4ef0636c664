import { expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import type { Mention } from '../model/entity.ts';
import { createReader } from '../pipeline.ts';
import { layClaims } from './claims.ts';
import { layGround } from './frame.ts';
import { resolveAttached } from './pronouns.ts';
import { createEventSight } from './sight.ts';
import { canTrigger, findTrigger } from './triggers.ts';

const tables = loadTables();
const reader = createReader(tables);
const sight = createEventSight(tables);

/** Who acts and who is acted on at the trigger written `word`, by the rules alone. */
function rolesAt(text: string, word: string) {
  const doc = reader.run(articleOf(text, { date: '2020-06-01' }));
  const ground = layGround(doc);
  const at = doc.words.find(({ raw, i }) => raw === word && canTrigger(ground, i));
  const trigger = at && findTrigger(ground, at.i, sight.index);
  if (!trigger) throw new Error(`no trigger ${word} in ${text}`);
  const roles = sight.ruleRoles(ground, trigger.frame, {
    type: trigger.eventType.type,
    rule: trigger.rule,
    pronoun: resolveAttached(ground, trigger.frame),
    carried: null,
    speaker: layClaims(doc).speakerAt(trigger.frame.reading.start),
  });
  const say = (mentions: readonly Mention[]) => mentions.map((m) => text.slice(m.start, m.end));
  return { acts: say(roles.actors), suffers: say(roles.recipients), places: say(roles.places) };
}

test.each([
  // A verb in the plural has its subject before it: what follows is acted on.
  ['مسلحون يهاجمون جنودا في سيناء', 'يهاجمون', ['مسلحون'], ['جنودا']],
  // The ending in ـين shows an object; the ending in ـان a subject.
  ['وصل المسلح إلى البلدة وقتل جنديين', 'وقتل', ['المسلح'], ['جنديين']],
  // Two sides of which one stands behind مع: the other is whom the clause speaks of.
  ['قتل عشرة جنود في اشتباكات مع مسلحين قرب سرت', 'اشتباكات', ['مسلحين', 'عشرة جنود'], []],
  // A verb with a pronoun behind an event noun brings its actor, also where it looks like a noun.
  ['سقط جرحى في قصف شنّه الحوثيون على مدينة تعز', 'قصف', ['الحوثيون'], []],
  // A masdar of doing names who does what follows.
  ['أدان الوزير قيام الحوثيين بقصف المدينة', 'بقصف', ['الحوثيين'], []],
  // Who is accused or asked is who acts; counterexample: who accuses.
  ['طالبت الأمم المتحدة الحكومة التركية بوقف الغارات', 'بوقف', ['الحكومة التركية'], []],
  // A purpose is its verb's subject's; from behind a noun without article ل names the actor.
  ['قتل طفل في هجوم لمتطرفين في الضفة الغربية', 'هجوم', ['متطرفين'], []],
  ['يحشد الجيش الليبي قواته لتحرير مدينة درنة', 'لتحرير', ['الجيش الليبي'], []],
])('%s: %s', (text, word, acts, suffers) => {
  const found = rolesAt(text, word);
  expect([...found.acts].sort()).toEqual([...acts].sort());
  for (const name of suffers) expect(found.suffers).toContain(name);
});

test('who gets help is no actor, though ل governs him', () => {
  expect(rolesAt('قدمت قطر مساعدات لليمن', 'مساعدات').acts).toEqual(['قطر']);
});

test('a passive without agent has nobody acting', () => {
  const found = rolesAt('قتل سبعة جنود في تعز', 'قتل');
  expect(found).toEqual({ acts: [], suffers: ['سبعة جنود'], places: ['تعز'] });
});

test('a place beside a place says where it lies and suffers nothing', () => {
  const found = rolesAt('اعتقلت الشرطة من بلدة بني نعيم شرق الخليل ثلاثة شبان', 'اعتقلت');
  expect(found.suffers).toContain('ثلاثة شبان');
  expect(found.places).toContain('بني نعيم');
});

test('the comma behind a time joins nothing', () => {
  expect(rolesAt('وقتل خلال الأيام الماضية، 39 شخصا في طرابلس', 'وقتل').suffers).toEqual([
    '39 شخصا',
  ]);
});
