import { i18n } from '../index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Importing this file adds the words of the console (namespace `console`); they stay out of the attendees' script. */
i18n.addResourceBundle('zh', 'console', zh);
i18n.addResourceBundle('en', 'console', en);
