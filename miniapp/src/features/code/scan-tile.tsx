import { Box } from '../../components/element';
import { Tile } from '../../components/tile';
import { useWords } from '../../core/settings/use-words';
import { goTo } from '../../platform/navigation';

/** The most used action, right below the code. */
export function ScanTile() {
  const words = useWords().code.tiles;
  return (
    <Box className="hc-tiles">
      <Tile icon="scan" text={words.scan} main onPress={() => goTo('scan')} />
    </Box>
  );
}
