import { t } from '$lib/i18n';

type Reader = { zone: string; locale: string };

/** A moment as a day, as the person writes it. */
export const dayOf = (moment: string, { zone, locale }: Reader): string =>
	new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone }).format(new Date(moment));

export function whenUsed(moment: string | null, { zone, locale }: Reader): string {
	if (moment === null) return t('settings.neverUsed');
	const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
	return t('settings.lastUsed', { when: when.format(new Date(moment)) });
}
