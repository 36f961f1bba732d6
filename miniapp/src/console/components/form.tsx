import { ApiError } from '@health-code/shared/api/client';
import type { FieldError } from '@health-code/shared/api/problem-schema';
import { createContext, type FormEvent, type ReactNode, useContext } from 'react';
import { useWords } from '../core/words';
import type { Words } from '../words/zh';
import { Button } from './button';
import { Problem } from './problem';

const Faults = createContext<readonly FieldError[]>([]);

/** What the server says of the field at a pointer, in words; undefined where it says nothing. */
export function useFault(pointer: string | undefined): string | undefined {
  const words = useWords();
  const faults = useContext(Faults);
  const fault = faults.find((each) => pointer !== undefined && each.pointer === pointer);
  return fault === undefined ? undefined : faultWords(words, fault);
}

/** A code without words of its own is named as what it is: a fault of this field. */
export const faultWords = ({ faults }: Words, { code }: Pick<FieldError, 'code'>): string =>
  faults[code as keyof Words['faults']] ?? faults.other;

interface Props {
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly submit: string;
  readonly kind?: 'main' | 'danger';
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
  /** Beside the button that submits. */
  readonly beside?: ReactNode;
}

/** Fields, what the server said of them, and the one thing that they are for. */
export function Form({ error, isBusy, submit, kind = 'main', onSubmit, children, beside }: Props) {
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const faults = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  return (
    <form className="form" onSubmit={submitted}>
      <Faults.Provider value={faults}>{children}</Faults.Provider>
      <Problem error={error} />
      <div className="actions">
        <Button kind={kind} submits isBusy={isBusy}>
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}
