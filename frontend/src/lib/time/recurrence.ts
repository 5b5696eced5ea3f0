// A rule of RFC 5545 in words: "every month on the 1st", "every 2 weeks on Mon and Thu", "every weekday".
import type { Recurrence } from '$lib/api/types';
import { t } from '$lib/i18n';
import { listText, monthText, shortDate, weekdayText } from './words';

export type Unit = 'day' | 'week' | 'month' | 'year';

type Parts = Partial<Record<string, string>>;

const UNITS: Partial<Record<string, Unit>> = {
	DAILY: 'day',
	WEEKLY: 'week',
	MONTHLY: 'month',
	YEARLY: 'year'
};
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORKDAYS = 'MO,TU,WE,TH,FR';

/** `today` (YYYY-MM-DD) tells whether the year of an end need be said. */
export function recurrenceText(
	{ rrule, anchor, exceptions }: Recurrence,
	viewer: { today: string; locale: string }
): string {
	const parts = partsOf(rrule);
	const after = anchor === 'completion' ? t('repeat.afterCompletion') : '';
	const words = [
		every(parts),
		on(parts, viewer.locale),
		months(parts, viewer.locale),
		end(parts, viewer),
		after,
		except(exceptions, viewer)
	];
	return words.filter((word) => word !== '').join(' ');
}

function partsOf(rrule: string): Parts {
	const parts: Parts = {};
	for (const part of rrule
		.replace(/^RRULE:/i, '')
		.toUpperCase()
		.split(';')) {
		const [name = '', value] = part.split('=');
		parts[name] = value;
	}
	return parts;
}

const each = (text: string | undefined): string[] => text?.split(',').filter((part) => part !== '') ?? [];

const isEachWorkday = (parts: Parts): boolean => parts.BYDAY === WORKDAYS && (parts.INTERVAL ?? '1') === '1';

function every(parts: Parts): string {
	if (isEachWorkday(parts)) return t('repeat.workday');
	const unit = UNITS[parts.FREQ ?? ''];
	return unit ? t('repeat.every', { unit, interval: Number(parts.INTERVAL ?? '1') }) : t('repeat.other');
}

function on(parts: Parts, locale: string): string {
	const monthdays = each(parts.BYMONTHDAY).map((day) => t('repeat.monthday', { nth: Number(day) }));
	if (monthdays.length > 0) return t('repeat.on', { days: listText(monthdays, locale) });
	const days = isEachWorkday(parts) ? [] : each(parts.BYDAY).map((day) => weekday(day, locale));
	if (days.length === 0) return '';
	const positions = each(parts.BYSETPOS).map((nth) => t('repeat.nth', { nth: Number(nth) }));
	const position = positions.length > 0 ? `${listText(positions, locale)} ` : '';
	return t('repeat.on', { days: position + listText(days, locale) });
}

/** "Mon", "last Fri" for -1FR. */
function weekday(day: string, locale: string): string {
	const name = weekdayText(DAYS.indexOf(day.slice(-2)), locale);
	const nth = day.slice(0, -2);
	return nth === '' ? name : `${t('repeat.nth', { nth: Number(nth) })} ${name}`;
}

function months(parts: Parts, locale: string): string {
	const names = each(parts.BYMONTH).map((month) => monthText(Number(month), locale));
	return names.length === 0 ? '' : t('repeat.in', { months: listText(names, locale) });
}

function end(parts: Parts, viewer: { today: string; locale: string }): string {
	if (parts.COUNT) return t('repeat.times', { count: Number(parts.COUNT) });
	const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.UNTIL ?? '');
	if (!until) return '';
	const [, year = '', month = '', day = ''] = until;
	return t('task.until', { day: shortDate(`${year}-${month}-${day}`, viewer) });
}

/** The days to come that are left out; only how many where they are more than a line can hold. */
function except(exceptions: readonly string[], viewer: { today: string; locale: string }): string {
	const days = exceptions.filter((day) => day >= viewer.today);
	if (days.length === 0) return '';
	if (days.length > 3) return t('repeat.exceptMany', { count: days.length });
	const named = days.map((day) => shortDate(day, viewer));
	return t('repeat.except', { days: listText(named, viewer.locale) });
}
