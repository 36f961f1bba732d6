import type { Location } from '@health-code/shared/place/location';
import { useState } from 'react';
import { api } from '../../../core/api/api';
import { useDraft } from '../../../core/form/drafts';
import { useCheckedForm } from '../../../core/form/use-checked-form';
import { useIntentKey, useTask } from '../../../core/task/use-task';
import { choosePlaceOnMap, findLocation } from '../../../platform/location';
import { replaceWith } from '../../../platform/navigation';
import { coordinateFields, type PlaceForm, placeBody, placeFaults } from './place-new.shared';

/** State of the registration of a place, which begins with what is known of it. `draft` is where it is kept until it was sent. */
export function usePlaceNew(known: PlaceForm, draft: string) {
  const { form, change, drop } = useDraft(draft, () => known);
  const body = placeBody(form);
  const intentKey = useIntentKey(JSON.stringify(body ?? ''));
  const task = useTask(async () => {
    if (body === undefined) return;
    const place = await api('registerPlace', { body, idempotencyKey: intentKey });
    drop();
    replaceWith('place', { placeId: place.placeId, isNew: '1' });
  });
  const checked = useCheckedForm(task, placeFaults(form));
  return {
    form,
    change,
    position: usePosition(change),
    ...checked,
  };
}

/** What the fields of a place need of a form, new or not. */
export type PlaceFields = Pick<ReturnType<typeof usePlaceNew>, 'form' | 'change' | 'errorAt' | 'position'>;

/** Fills the coordinates in, from the phone or from the map. */
export function usePosition(change: (part: Partial<PlaceForm>) => void) {
  const [state, setState] = useState<'idle' | 'locating' | 'not-found'>('idle');
  const [phone, setPhone] = useState<Location>();
  return {
    state,
    /** Where the phone was found, to be compared with what the fields say. */
    phone,
    async here() {
      setState('locating');
      const found = await findLocation();
      if (found !== undefined) change(coordinateFields(found));
      setPhone(found);
      setState(found === undefined ? 'not-found' : 'idle');
    },
    async onMap() {
      const chosen = await choosePlaceOnMap();
      if (chosen !== undefined) change(coordinateFields(chosen.location));
    },
  };
}
