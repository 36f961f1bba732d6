import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../core/words';

interface Props {
  readonly title: string;
  /** The way back up, as links. */
  readonly above?: readonly { readonly label: string; readonly to: string }[];
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page has a name, in the window's title, too, and begins to be read there. */
export function Page({ title, above = [], intro, actions, children }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words.product]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      {above.length > 0 && (
        <nav aria-label={words.wayUp} className="crumbs">
          {above.map(({ label, to }) => (
            <a key={to} href={to}>
              {label}
            </a>
          ))}
        </nav>
      )}
      <div className="head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      {intro !== undefined && <p className="intro">{intro}</p>}
      {children}
    </>
  );
}
