import { useDirection } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation, useSearchParams } from 'react-router';
import { Account, useMe } from '../account/me.tsx';
import { SignIn } from '../account/sign-in.tsx';
import { chooseLanguage, directionOf, LANGUAGES, type Language } from '../language.ts';
import { useWords } from '../words.ts';
import { fetchAhead } from './page-code.ts';
import { SchemeSwitch } from './scheme-switch.tsx';

/** The pages there are, in the order of the bar. */
const PAGES: readonly {
  readonly to: string;
  readonly key: string;
  readonly isForReviewers?: true;
}[] = [
  { to: '/', key: 'nav.today' },
  { to: '/timeline', key: 'nav.timeline' },
  { to: '/map', key: 'nav.map' },
  { to: '/network', key: 'nav.network' },
  { to: '/stories', key: 'nav.stories' },
  { to: '/contradictions', key: 'nav.contradictions' },
  { to: '/outlets', key: 'nav.outlets' },
  { to: '/review', key: 'nav.review', isForReviewers: true },
  { to: '/add', key: 'nav.add', isForReviewers: true },
];

/** What stands around every page: name, pages, language, colours. */
export function Shell() {
  const { t, language } = useWords();
  useLanguageOfPage(language);
  const { me, mustSignIn } = useMe();
  const pages = PAGES.filter(
    ({ isForReviewers }) => !isForReviewers || (!mustSignIn && me?.role !== 'reader'),
  );
  return (
    <>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="bar">
        <NavLink to="/" className="brand" aria-label="Isnad">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>{t('brand')}</span>
        </NavLink>
        <Pages pages={pages} />
        <div className="bar-end">
          <Account me={me} />
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {mustSignIn ? <SignIn /> : <Outlet />}
      </main>
      <PrintedAddress />
      <footer className="foot dim">{t('foot')}</footer>
      <ScrollRestoration getKey={({ pathname, key }) => `${pathname} ${key}`} />
    </>
  );
}

/** Where the bar runs on beyond the side, as in the style sheet. */
const NARROW = '(max-width: 52em)';

/** The bar of pages; on a narrow screen it runs on beyond the side, and shows the page that is open. */
function Pages({ pages }: { readonly pages: typeof PAGES }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const queries = useQueryClient();
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another page is open
  useEffect(() => {
    if (!matchMedia(NARROW).matches) return;
    const open = bar.current?.querySelector('.active');
    open?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav ref={bar} className="pages" aria-label={t('nav.pages')}>
      {pages.map(({ to, key }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/'}
          onPointerEnter={() => fetchAhead(to, queries)}
          onFocus={() => fetchAhead(to, queries)}
        >
          {t(key)}
        </NavLink>
      ))}
    </nav>
  );
}

/** On paper: what this is and where it is found again. */
function PrintedAddress() {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  return (
    <p className="print-only">
      {t('brand')} · <bdi dir="ltr">{`${window.location.origin}${pathname}${search}`}</bdi>
    </p>
  );
}

/** Turns the page to the language, also when the address asks for it later (`?lang=`). */
function useLanguageOfPage(language: Language) {
  const { setDirection } = useDirection();
  const [params] = useSearchParams();
  const asked = LANGUAGES.find((one) => one === params.get('lang'));
  useEffect(() => setDirection(directionOf(language)), [language, setDirection]);
  useEffect(() => {
    if (asked) chooseLanguage(asked);
  }, [asked]);
}

/** The other language, by its own name. */
function LanguageSwitch() {
  const { language, t } = useWords();
  const [params, setParams] = useSearchParams();
  const other = language === 'ar' ? 'en' : 'ar';
  const change = () => {
    if (params.has('lang')) {
      params.delete('lang');
      setParams(params, { replace: true, preventScrollReset: true });
    }
    chooseLanguage(other);
  };
  return (
    <button type="button" className="plain language" lang={other} onClick={change}>
      {t('otherLanguage')}
    </button>
  );
}
