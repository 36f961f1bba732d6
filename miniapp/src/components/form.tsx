import type { ReactNode } from 'react';
import { FormContext } from '../core/form/form-context';
import { Box } from './element';

interface FormProps {
  /** What the button of the form does, and Enter in any of its fields. */
  onSubmit: () => void;
  children: ReactNode;
}

export function Form({ onSubmit, children }: FormProps) {
  return (
    <FormContext.Provider value={onSubmit}>
      <Box>{children}</Box>
    </FormContext.Provider>
  );
}
