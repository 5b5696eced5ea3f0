import { auth } from './auth';
import { chat } from './chat';
import { errors } from './errors';
import { settings } from './settings';
import { shell } from './shell';
import { tasks } from './tasks';

export const en = { ...shell, ...auth, ...tasks, ...chat, ...settings, ...errors } as const;
