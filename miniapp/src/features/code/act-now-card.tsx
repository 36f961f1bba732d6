import type { Status } from '@health-code/shared/rules/status';
import { Button } from '../../components/button';
import { Box, Inline } from '../../components/element';
import { Icon, type IconName } from '../../components/icon';
import { useBilingual, useWords } from '../../core/settings/use-words';
import { callPhone } from '../../platform/device';
import { actNow } from './act-now.shared';
import './act-now-card.scss';

/** Three rows for somebody who is restricted, before anything else: what to do and where, what is allowed, whom to call. */
export function ActNowCard({ status }: { status: Status }) {
  const words = useWords();
  const say = useBilingual();
  const found = actNow(words, status);
  if (found === undefined) return null;
  const { act } = words.code;
  return (
    <Box className="hc-card hc-act" role="group" label={act.title}>
      <Row icon="declare" name={act.todoName} text={found.todo} />
      <Row icon="info" name={act.allowedName} text={found.allowed} />
      <Row icon="person" name={act.callName} text={say(found.contact.name)} />
      <Button kind="secondary" onPress={() => callPhone(found.contact.phone)}>
        {words.common.call(found.contact.phone)}
      </Button>
    </Box>
  );
}

function Row({ icon, name, text }: { icon: IconName; name: string; text: string }) {
  return (
    <Box className="hc-act__row">
      <Icon name={icon} className="hc-act__icon" />
      <Box className="hc-act__text">
        <Inline className="hc-act__name">{name}</Inline>
        <Inline>{text}</Inline>
      </Box>
    </Box>
  );
}
