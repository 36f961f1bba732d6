import { apply as applyEn } from '../../i18n/en/people';
import { apply as applyZh } from '../../i18n/zh/people';
import { useLanguage } from './words';

const NAMES = { zh: applyZh.documentTypes, en: applyEn.documentTypes };

/** The kinds of documents by the names that citizens choose them by. */
export const useDocumentTypes = () => Object.entries(NAMES[useLanguage()]).map(([value, label]) => ({ value, label }));
