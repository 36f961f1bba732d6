import { Button } from './button';
import { Inline } from './element';
import { Icon, type IconName } from './icon';
import './tile.scss';

interface TileProps {
  icon: IconName;
  text: string;
  /** The most used one. */
  main?: boolean | undefined;
  onPress: () => void;
}

/** A large touchable field that opens a page. */
export function Tile({ icon, text, main, onPress }: TileProps) {
  return (
    <Button kind={main ? 'primary' : 'quiet'} className={`hc-tile ${main ? 'hc-tile--main' : ''}`} onPress={onPress}>
      <Icon name={icon} className="hc-tile__icon" />
      <Inline>{text}</Inline>
    </Button>
  );
}
