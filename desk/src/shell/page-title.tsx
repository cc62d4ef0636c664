import { type ReactNode, useEffect } from 'react';

/** The heading of a page; also names the tab, when it is plain text. */
export function PageTitle({
  children,
  lang,
}: {
  readonly children: ReactNode;
  readonly lang?: string;
}) {
  useEffect(() => {
    if (typeof children === 'string') document.title = `${children} · Isnad`;
  }, [children]);
  return (
    <h1 className="page-title" {...(lang ? { lang } : {})}>
      <bdi>{children}</bdi>
    </h1>
  );
}
