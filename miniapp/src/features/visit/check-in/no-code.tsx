import { readScan } from '@health-code/shared/place/poster-link';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { readTypedCode } from '../../scan/typed-code.shared';
import { NextSteps } from './next-steps';

/** A link or code that is not a place code: explained offline and before any sign-in. */
export function NoCode({ text }: { text: string }) {
  const words = useWords();
  const isForeign = readScan(text).kind === 'foreign';
  const entry = readTypedCode(words, text);
  return (
    <Box>
      <Notice
        tone="danger"
        title={words.problems[isForeign ? 'PLACE_CODE.FOREIGN' : 'PLACE_CODE.MISTYPED'].title}
        text={entry.kind === 'wrong' ? entry.message : undefined}
      />
      <NextSteps />
    </Box>
  );
}
