import type { ColumnsProps, SplitProps } from './columns.types';
import { Box } from './element';

/** Cards one below the other. A super-app has no desk. */
export function Columns({ children }: ColumnsProps) {
  return <Box>{children}</Box>;
}

/** What matters most, and the rest below it. */
export function Split({ first, children }: SplitProps) {
  return (
    <Box>
      {first}
      {children}
    </Box>
  );
}
