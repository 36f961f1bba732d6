import { mergeInternalComponents } from '@tarojs/shared';

/** The runtime's half of aria-plugin.ts: it sends only the attributes that it knows. */
const ARIA = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': 'false',
  'aria-live': '',
  'aria-checked': '',
  'aria-disabled': 'false',
};

mergeInternalComponents({ View: ARIA, Text: ARIA, Image: ARIA, Button: ARIA, Input: ARIA });
