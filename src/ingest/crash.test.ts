import { expect, test } from 'vitest';
import { openStore } from '../store/store.ts';
import { describeOnBoth } from '../store/stores.test-help.ts';
import { findHoles } from '../store/whole.test-help.ts';
import { runAndKill } from './crash.test-help.ts';

const COUNT = 90;

describeOnBoth('a run that is killed', ({ address }) => {
  test('keeps what it acknowledged, nothing half, and is finished by the next', async () => {
    const db = await address();
    const acknowledged = new Set<string>();
    for (const after of [0, 90]) {
      const run = await runAndKill(db, { count: COUNT, after });
      for (const id of run.acknowledged) acknowledged.add(id);
      const store = await openStore(db);
      const kept = await store.db.selectFrom('versions').select('id').execute();
      const ids = new Set(kept.map(({ id }) => id));
      expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      expect(await findHoles(store)).toEqual([]);
      await store.close();
    }
    const last = await runAndKill(db, { count: COUNT, after: null });
    expect(last).toMatchObject({ code: 0, killed: false, said: '' });
    expect(new Set(last.acknowledged).size).toBe(COUNT);
    const store = await openStore(db);
    expect(await findHoles(store)).toEqual([]);
    await store.close();
  });

  test('two runs at once lose nothing and hinder each other only for moments', async () => {
    const db = await address();
    const [count, from] = [40, 20];
    const runs = await Promise.all([
      runAndKill(db, { count, after: null }),
      runAndKill(db, { count, from, after: null }),
    ]);
    expect(runs).toMatchObject([
      { code: 0, said: '' },
      { code: 0, said: '' },
    ]);
    const store = await openStore(db);
    const versions = await store.db.selectFrom('versions').select('id').execute();
    expect(new Set(runs.flatMap(({ acknowledged }) => acknowledged))).toEqual(
      new Set(versions.map(({ id }) => id)),
    );
    expect(versions).toHaveLength(from + count);
    // Which run came first decides which version of a page is its last: only whole rows are asked for.
    expect((await findHoles(store)).filter((hole) => !/last version/.test(hole))).toEqual([]);
    await store.close();
  });
});
