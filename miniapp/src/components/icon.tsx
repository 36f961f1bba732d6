import { Inline } from './element';
import './icon.scss';

export type IconName =
  | 'check'
  | 'triangle'
  | 'octagon'
  | 'question'
  | 'scan'
  | 'declare'
  | 'visits'
  | 'eye'
  | 'paper'
  | 'places'
  | 'gate'
  | 'settings'
  | 'back'
  | 'forward'
  | 'info'
  | 'person'
  | 'clock';

/** A picture drawn in the colour of the text around it. It never stands alone: words beside it say the same. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <Inline className={`hc-icon hc-icon--${name} ${className}`} decorative />;
}
