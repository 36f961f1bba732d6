import { useSettings } from '../../core/settings/settings-store';
import { useLoad } from '../../core/task/use-load';
import { cityNames, provinceOf } from './city-names.shared';
import { divisionsBelow } from './division-directory';

/** The names of cities by their codes; the codes themselves until the directory has answered, and where it does not. */
export function useCityNames(codes: readonly string[]): string[] {
  const { language } = useSettings();
  const key = codes.length === 0 ? undefined : `${language} ${codes.join(' ')}`;
  const { data = [] } = useLoad(key, async () => {
    const parents = ['', ...new Set(codes.map(provinceOf))];
    return (await Promise.all(parents.map((parent) => divisionsBelow(parent, language)))).flat();
  });
  return cityNames(codes, data);
}
