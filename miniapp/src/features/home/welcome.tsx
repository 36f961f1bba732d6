import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { Icon } from '../../components/icon';
import { changeSettings, useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import './welcome.scss';

/** A welcome for first-time users, with a switch to the other language. */
export function Welcome() {
  const words = useWords();
  const other = useSettings().language === 'zh' ? 'en' : 'zh';
  return (
    <Box className="hc-welcome">
      <Box className="hc-welcome__mark">
        <Icon name="check" className="hc-welcome__icon" />
      </Box>
      <Box className="hc-welcome__text">{words.account.pitch}</Box>
      <Button kind="quiet" className="hc-welcome__language" onPress={() => changeSettings({ language: other })}>
        {words.settings.languages[other]}
      </Button>
    </Box>
  );
}
