import type { CSSProperties, ReactNode } from 'react';

/** What our own elements take on every platform. Each platform's file turns it into what that platform understands. */
export interface ElementProps {
  className?: string | undefined;
  style?: CSSProperties | undefined;
  /** An ARIA role, where the element alone does not say what it is. */
  role?: string | undefined;
  /** What a screen reader says instead of the content. */
  label?: string | undefined;
  /** Decoration that a screen reader skips. */
  decorative?: boolean | undefined;
  /** Changes are read out: politely, or at once. */
  live?: 'polite' | 'assertive' | undefined;
  children?: ReactNode;
}

export interface HeadingProps extends ElementProps {
  level: 1 | 2 | 3;
}

export interface PictureProps {
  className?: string | undefined;
  source: string;
  /** What the picture shows, in words. */
  alt: string;
}

/** Leaves out what is undefined: mini-program components take `undefined` for a value. */
export function defined<T extends object>(props: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(props).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
