import { expect, test } from 'vitest';
import { rolesOf } from './analyse.test-help.ts';

const ROLES: readonly (readonly [string, readonly string[]])[] = [
  ['التقى الرئيس الروسي، فلاديمير بوتين، الوفد', ['office الرئيس الروسي']],
  ['قال اللواء المتقاعد خليفة حفتر إنه', ['rank اللواء المتقاعد']],
  ['قال محمد الجندلي، مدير المستشفى العام، إن', ['office مدير المستشفى العام']],
  ['قال محمد الجندلي مدير المرصد إن', ['office مدير المرصد']],
  ['استقبل محمد الجندلي رئيس الوزراء', []],
  ['رئيس الوزراء رفض الاقتراح', []],
  ['قال عضو المكتب السياسي لحركة النهضة محمد الجندلي', ['office عضو المكتب السياسي لحركة النهضة']],
  // The family is his, she is not.
  ['وقالت متحدثة باسم عائلة محمد الجندلي إن', []],
  ['وكان المخلوع علي عبد الله صالح', ['descriptor المخلوع']],
];

test.each(ROLES)('%s', (text, roles) => {
  expect(rolesOf(text)).toEqual(roles);
});
