import { Box } from '../../components/element';
import { Tile } from '../../components/tile';
import { useWords } from '../../core/settings/use-words';
import { goTo } from '../../platform/navigation';

/** The ways on from the code. */
export function HomeTiles() {
  const { code, gates } = useWords();
  const words = code.tiles;
  return (
    <Box className="hc-tiles">
      <Tile icon="declare" text={words.declare} onPress={() => goTo('declare')} />
      <Tile icon="visits" text={words.visits} onPress={() => goTo('visits')} />
      <Tile icon="eye" text={words.access} onPress={() => goTo('access')} />
      <Tile icon="check" text={words.identity} onPress={() => goTo('identity')} />
      <Tile icon="paper" text={words.card} onPress={() => goTo('card')} />
      <Tile icon="places" text={words.places} onPress={() => goTo('places')} />
      <Tile icon="gate" text={gates.title} onPress={() => goTo('gates')} />
      <Tile icon="person" text={words.family} onPress={() => goTo('apply')} />
    </Box>
  );
}
