import type { Login } from '@health-code/shared/account/login-schema';
import { useState } from 'react';
import { Fact } from '../../components/card';
import { ConfirmButton } from '../../components/confirm-button';
import { Box, ListItem } from '../../components/element';
import { api } from '../../core/api/api';
import { failureOf, problemCode } from '../../core/failure/failure.shared';
import { useWords } from '../../core/settings/use-words';
import { calendarDate } from '../../i18n/times.shared';
import { SignInAgain } from './sign-in-again';

interface LoginRowProps {
  login: Login;
  /** The last way to sign in stays. */
  canUnlink: boolean;
  onUnlinked: () => void;
}

/** A way to sign in, and how to remove it: by whoever has just signed in by another. */
export function LoginRow({ login, canUnlink, onUnlinked }: LoginRowProps) {
  const words = useWords();
  const { logins } = words;
  const { loginId, provider, label, linkedAt } = login;
  const name = label === '' ? logins.providers[provider] : label;
  const [isStale, setStale] = useState(false);
  const unlink = async () => {
    try {
      await api('unlinkLogin', { params: { loginId } });
      onUnlinked();
    } catch (error) {
      if (problemCode(failureOf(error)) !== 'LOGIN.STALE_SESSION') throw error;
      setStale(true);
    }
  };
  return (
    <ListItem className="hc-staff">
      <Fact name={logins.providers[provider]}>{label === '' ? logins.linked : label}</Fact>
      <Box className="hc-note">{logins.since(calendarDate(words, Date.parse(linkedAt)))}</Box>
      {isStale ? <SignInAgain /> : null}
      {canUnlink && !isStale ? (
        <ConfirmButton label={logins.unlink(name)} why={logins.unlinkWhy} confirm={logins.unlinkConfirm} act={unlink} />
      ) : null}
    </ListItem>
  );
}
