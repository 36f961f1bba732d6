import { type ReactNode, useEffect, useId, useRef } from 'react';
import { keptSession } from '../core/kept-session';
import { useStore } from '../core/store';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The browser's own: it keeps the keyboard inside, takes Escape, and gives the keyboard back to where it was. While its page
 * waits behind the sign-in it is closed, because an open one would keep the keyboard from that.
 */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isAtWork = useStore(keptSession) !== undefined;
  useEffect(() => {
    const shown = dialog.current;
    if (!isAtWork) return;
    shown?.showModal();
    return () => shown?.close();
  }, [isAtWork]);
  const cancel = (event: { preventDefault(): void }) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onCancel={cancel}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
