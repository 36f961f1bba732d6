import { writtenLine } from '../text/line.ts';
import { canonicalName, NAME_MAX_LENGTH, type NameFault, nameFault } from './person-name.ts';

const DETAILS: Readonly<Record<NameFault, string>> = {
  'name-letter': 'has no letter',
  'name-character': "has a character that names are not written with; use letters, digits, gaps, and ' - · . , ( ) /",
};

/** The name of a person, in its canonical spelling. */
export const personNameSchema = writtenLine(NAME_MAX_LENGTH, canonicalName)
  .superRefine((name, context) => {
    const fault = name === '' ? undefined : nameFault(name);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: DETAILS[fault], params: { fault } });
  })
  .meta({ text: 'name' });
