import { createContext, useContext } from 'react';

/** What Enter does in a form; nothing outside one. */
export const FormContext = createContext<(() => void) | undefined>(undefined);

export const useFormSubmit = (): (() => void) | undefined => useContext(FormContext);
