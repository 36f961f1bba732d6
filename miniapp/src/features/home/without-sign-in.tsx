import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { goTo } from '../../platform/navigation';

/** What anybody may look at first: nobody has to say who they are to see what this is. */
export function WithoutSignIn() {
  const words = useWords().home.withoutSignIn;
  return (
    <Box>
      <Button kind="quiet" onPress={() => goTo('scan')}>
        {words.scan}
      </Button>
      <Button kind="quiet" onPress={() => goTo('specimen')}>
        {words.specimen}
      </Button>
    </Box>
  );
}
