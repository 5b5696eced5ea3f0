// The zones and locales to choose from: all that the browser knows of, and what the account has.
export type Choice = { value: string; label: string };

/** Those whose dates and numbers differ from one another, most spoken first; the person's own come before them. */
const LOCALES = [
	'en-US',
	'en-GB',
	'de-DE',
	'de-AT',
	'de-CH',
	'fr-FR',
	'es-ES',
	'es-MX',
	'it-IT',
	'pt-BR',
	'pt-PT',
	'nl-NL',
	'pl-PL',
	'sv-SE',
	'da-DK',
	'nb-NO',
	'fi-FI',
	'cs-CZ',
	'tr-TR',
	'uk-UA',
	'ja-JP',
	'ko-KR',
	'zh-CN'
];

export function zones(account: string): Choice[] {
	const browser = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const all = new Set(['UTC', account, browser, ...Intl.supportedValuesOf('timeZone')]);
	return [...all].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

export function locales(account: string): Choice[] {
	const names = new Intl.DisplayNames(account, { type: 'language', languageDisplay: 'standard' });
	const all = new Set([account, ...navigator.languages, ...LOCALES]);
	return [...all].map((locale) => ({ value: locale, label: names.of(locale) ?? locale }));
}
