import { changeSettings, LANGUAGES, settings, THEMES } from '../core/settings';
import { useStore } from '../core/store';
import { useWords } from '../core/words';

const NAMES = { zh: '中文', en: 'English' };

/** Language and theme. */
export function Preferences() {
  const { shell } = useWords();
  const { language, theme } = useStore(settings);
  return (
    <span className="preferences">
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={language === each}
          onClick={() => changeSettings({ language: each })}
        >
          {NAMES[each]}
        </button>
      ))}
      <label>
        <span className="unseen">{shell.theme}</span>
        <select
          value={theme}
          onChange={({ target }) => changeSettings({ theme: THEMES.find((each) => each === target.value) ?? 'auto' })}
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {shell.themes[each]}
            </option>
          ))}
        </select>
      </label>
    </span>
  );
}
