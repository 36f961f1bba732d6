import { useWords } from '../core/settings/use-words';
import { Box } from './element';
import './loading.scss';

export function Loading({ text }: { text?: string }) {
  const words = useWords();
  return (
    <Box className="hc-loading" role="status">
      <Box className="hc-loading__ring" decorative />
      <Box>{text ?? words.common.loading}</Box>
    </Box>
  );
}
