import type { ReactNode } from 'react';

interface Props {
  readonly kind?: 'info' | 'good' | 'warning' | 'bad';
  readonly title?: string;
  readonly children?: ReactNode;
}

/** What somebody has to know now. A bad one is read out at once, any other in its turn. */
export function Notice({ kind = 'info', title, children }: Props) {
  return (
    <div className={`notice notice--${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {title !== undefined && <p className="notice__title">{title}</p>}
      {children}
    </div>
  );
}
