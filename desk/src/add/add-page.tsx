import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { AddProgress } from './add-progress.tsx';
import { FileDrop } from './file-drop.tsx';
import { Refusals } from './refusals.tsx';

/** Text pasted, files dropped and pages named by address become articles of the record, in sight. */
export default function AddPage() {
  const { t } = useWords();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isNothing, setNothing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setError(null);
    try {
      const body = await bodyOf(given, files);
      const hasNothing = !body.text && body.addresses.length === 0 && body.files.length === 0;
      setNothing(hasNothing);
      if (hasNothing) return;
      const { job: begun } = await call<{ job: string }>('/add', { body });
      setJob(begun);
      // What becomes of it stands above, where the form was.
      window.scrollTo(0, 0);
    } catch (refused) {
      setError(refused as Error);
    }
  };
  const again = () => {
    setJob(null);
    setFiles([]);
    form.current?.reset();
  };
  return (
    <>
      <PageTitle>{t('add.title')}</PageTitle>
      {job && (
        <AddProgress job={job} again={again} ended={() => void queries.invalidateQueries()} />
      )}
      <form ref={form} hidden={job !== null} className="add" onSubmit={submit}>
        <label>
          {t('add.text')}
          <textarea name="text" rows={9} dir="rtl" lang="ar" placeholder={t('add.textHint')} />
        </label>
        <FileDrop files={files} choose={setFiles} />
        <label>
          {t('add.addresses')}
          <textarea name="addresses" rows={2} dir="ltr" spellCheck={false} />
        </label>
        <div className="fields">
          <label>
            {t('add.outlet')}
            <input name="outlet" dir="auto" maxLength={200} />
          </label>
          <label>
            {t('add.date')}
            <input name="date" type="date" />
            <span className="hint dim">{t('add.dateWhat')}</span>
          </label>
          <label>
            {t('add.url')}
            <input name="url" type="url" dir="ltr" maxLength={2000} />
          </label>
        </div>
        <p className="dim">
          {t('add.local')} {t('add.fetches')}
        </p>
        {isNothing && (
          <p className="card problem" role="alert">
            {t('add.nothing')}
          </p>
        )}
        {error && <Refused error={error} what={t('add.title')} />}
        <button type="submit" className="button">
          {t('add.do')}
        </button>
      </form>
      <Refusals />
    </>
  );
}

async function bodyOf(given: FormData, files: readonly File[]) {
  const told = (name: string) => String(given.get(name) ?? '').trim() || undefined;
  return {
    text: told('text'),
    outlet: told('outlet'),
    date: told('date'),
    url: told('url'),
    addresses: (told('addresses') ?? '').split(/\s+/).filter(Boolean),
    files: await Promise.all(
      files.map(async (file) => ({ name: file.name, base64: await base64Of(file) })),
    ),
  };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
