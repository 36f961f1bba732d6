import { useState } from 'react';
import { showFirstFault } from '../../platform/first-fault';
import { faultWords, fieldError } from '../failure/failure.shared';
import { useWords } from '../settings/use-words';
import type { Task } from '../task/use-task';

/**
 * Sends a form once the phone finds no faults in it. `faults` are codes by the pointer that the server would name; they show
 * after the first try, and then follow the typing.
 */
export function useCheckedForm(task: Task<[], void>, faults: Readonly<Record<string, string>>) {
  const words = useWords();
  const [tried, setTried] = useState(false);
  const hasFaults = Object.keys(faults).length > 0;
  return {
    busy: task.busy,
    failure: task.failure,
    hasFaults: tried && hasFaults,
    /** What is wrong with a field, by the phone's check first and then by the server's. */
    errorAt(pointer: string, format?: string): string | undefined {
      const fault = tried ? faults[pointer] : undefined;
      if (fault === 'format' && format !== undefined) return format;
      return fault === undefined ? fieldError(words, task.failure, pointer, format) : faultWords(words, fault);
    },
    submit() {
      setTried(true);
      if (hasFaults) showFirstFault();
      else void task.run();
    },
  };
}
