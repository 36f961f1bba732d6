import type { ColumnsProps, SplitProps } from './columns.types';
import './columns.scss';

/** Cards one below the other on a phone, and in two columns on a desk, read down one and then down the other. */
export function Columns({ children }: ColumnsProps) {
  return <div className="hc-columns">{children}</div>;
}

/** What matters most: above the rest on a phone, beside it on a desk. */
export function Split({ first, fitsTablet, children }: SplitProps) {
  return (
    <div className={`hc-split ${fitsTablet ? 'hc-split--tablet' : ''}`}>
      <div className="hc-split__first">{first}</div>
      <div className="hc-split__rest">{children}</div>
    </div>
  );
}
