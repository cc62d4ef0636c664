import type { Reading, Writing } from './store.ts';

const TWO = 'two-person-review';

/** True when a decision counts only once a second person has said the same. */
export async function needsTwoPeople({ db }: Reading): Promise<boolean> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', TWO)
    .executeTakeFirst();
  return row?.value === 'on';
}

/** Asks for a second person from now on, or no longer; decisions already made stay as they are. */
export async function setTwoPeople({ db }: Writing, isOn: boolean): Promise<void> {
  const value = isOn ? 'on' : 'off';
  await db
    .insertInto('settings')
    .values({ name: TWO, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
