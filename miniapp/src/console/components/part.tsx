import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly title: string;
  /** Not for a part that is there from the beginning: the page itself is read first. */
  readonly isNews?: boolean;
  readonly children: ReactNode;
}

/** A part that takes the place of another one: the keyboard goes there, because what was pressed is gone. */
export function Part({ title, isNews = true, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNews) heading.current?.focus();
  }, [isNews]);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
