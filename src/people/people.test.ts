import { expect, test } from 'vitest';
import { describeOnBoth } from '../store/stores.test-help.ts';
import {
  addPerson,
  addToken,
  changePassword,
  findPerson,
  removePerson,
  signIn,
  signOut,
} from './people.ts';

const AT = '2024-03-12T10:00:00.000Z';
const NEXT_DAY = '2024-03-13T10:00:00.000Z';
const PASSWORD = 'خمسة عصافير على شجرة';

describeOnBoth('people', ({ open }) => {
  const begin = async () => {
    const store = await open();
    await store.write((writing) =>
      addPerson(writing, { name: 'sara', role: 'reviewer', password: PASSWORD }, AT),
    );
    const enter = (password: string, name = 'sara') => signIn(store, { name, password }, AT);
    const who = (session: string, at = AT) => findPerson(store, { bearer: null, session }, at);
    return { store, enter, who };
  };

  test('the right password signs in until the session ends', async () => {
    const { store, enter, who } = await begin();
    const session = await enter(PASSWORD);
    expect(await who(session)).toEqual({ name: 'sara', role: 'reviewer' });
    expect(await who(session, NEXT_DAY)).toBeNull();
    await store.write((writing) => signOut(writing, session));
    expect(await who(session)).toBeNull();
  });

  test('a wrong password and a name that there is not are refused alike', async () => {
    const { enter } = await begin();
    const refusal = (attempt: Promise<string>) =>
      attempt.catch(({ code, message }) => [code, message]);
    expect(await refusal(enter('خمسة عصافير'))).toEqual(await refusal(enter(PASSWORD, 'nobody')));
  });

  test('neither passwords nor tokens lie in the database', async () => {
    const { store, enter } = await begin();
    const session = await enter(PASSWORD);
    const token = await store.write((writing) => addToken(writing, 'sara', AT));
    const rows = JSON.stringify([
      await store.db.selectFrom('people').selectAll().execute(),
      await store.db.selectFrom('sessions').selectAll().execute(),
      await store.db.selectFrom('tokens').selectAll().execute(),
    ]);
    for (const secret of [PASSWORD, session, token]) expect(rows).not.toContain(secret);
    expect(await findPerson(store, { bearer: token, session: null }, NEXT_DAY)).toMatchObject({
      name: 'sara',
    });
  });

  test('a new password signs out; who is removed is out at once, with tokens', async () => {
    const { store, enter, who } = await begin();
    const session = await enter(PASSWORD);
    await store.write((writing) => changePassword(writing, 'sara', 'عشرة عصافير على شجرة'));
    expect(await who(session)).toBeNull();
    const token = await store.write((writing) => addToken(writing, 'sara', AT));
    await store.write((writing) => removePerson(writing, 'sara'));
    expect(await findPerson(store, { bearer: token, session: null }, AT)).toBeNull();
  });

  test('short passwords and names taken are refused', async () => {
    const { store } = await begin();
    const add = (name: string, password: string) =>
      store.write((writing) => addPerson(writing, { name, role: 'reader', password }, AT));
    await expect(add('omar', 'short')).rejects.toMatchObject({ code: 'weak-password' });
    await expect(add('sara', PASSWORD)).rejects.toMatchObject({ code: 'already-there' });
  });
});
