// What the app says, by typed keys: t('nav.inbox'), t('task.completed', { title }).
// One file per area under en/; another language is one more folder of the same shape.
import { en } from './en';

type Dictionary = typeof en;
export type Key = keyof Dictionary;
type Params<K extends Key> = Dictionary[K] extends (params: infer P) => string ? [params: P] : [];

export function t<K extends Key>(key: K, ...params: Params<K>): string {
	const entry: unknown = en[key];
	return typeof entry === 'function' ? (entry as (params: unknown) => string)(params[0]) : (entry as string);
}
