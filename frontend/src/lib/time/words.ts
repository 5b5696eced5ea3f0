// Days and times as people read them: "Today 17:00", "Fri", "3 Dec", "2 days late"; the full date goes into a title.
// A day is text (YYYY-MM-DD) and is shown as it is: it is read and written in UTC, so that no zone moves it.
import type { Due } from '$lib/api/types';
import { t } from '$lib/i18n';
import { daysBetween, dueIn, wallClock } from './days';

/** Who looks, and when it is for them: today (YYYY-MM-DD), the time (HH:MM), their zone (IANA) and locale (BCP 47). */
export type Viewer = { today: string; time: string; zone: string; locale: string };

/** Words for a due date. `late`: it has passed; `now`: it is today. */
export type DueWords = { text: string; full: string; tone: 'late' | 'now' | 'plain' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** English without a country is written the way the house writes: 24 hours, the day before the month. */
const written = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	let made = formats.get(key);
	if (!made) {
		made = formatFor(written(locale), { timeZone: 'UTC', ...options });
		formats.set(key, made);
	}
	return made;
}

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	try {
		return new Intl.DateTimeFormat(locale, options);
	} catch {
		// A locale that this browser does not know.
		return new Intl.DateTimeFormat('en-GB', options);
	}
}

const at = (day: string, time = '12:00'): Date => new Date(`${day}T${time}:00Z`);

/** "17:00", or "5:00 PM" where the locale has it so. */
export function timeText(time: string, locale: string): string {
	return format(locale, { hour: 'numeric', minute: '2-digit' }).format(at('2000-01-01', time));
}

/** From here on "3 Jan" could be meant of two years. */
const FAR_DAYS = 300;

/** "Today", "Tomorrow", "Yesterday", "Fri" within the next six days, "3 Jan", "3 Dec 2027" when that is far. */
export function dayText(day: string, { today, locale }: Pick<Viewer, 'today' | 'locale'>): string {
	const ahead = daysBetween(today, day);
	if (ahead === 0) return t('day.today');
	if (ahead === 1) return t('day.tomorrow');
	if (ahead === -1) return t('day.yesterday');
	if (ahead > 1 && ahead < 7) return format(locale, { weekday: 'short' }).format(at(day));
	return dateText(day, today, locale);
}

function dateText(day: string, today: string, locale: string): string {
	const isNear = Math.abs(daysBetween(today, day)) < FAR_DAYS || day.slice(0, 4) === today.slice(0, 4);
	const year = isNear ? {} : ({ year: 'numeric' } as const);
	return format(locale, { day: 'numeric', month: 'short', ...year }).format(at(day));
}

/** "3 Dec", whatever day it is today. */
export const shortDate = (day: string, { today, locale }: Pick<Viewer, 'today' | 'locale'>): string =>
	dateText(day, today, locale);

/** A due date as it stands in a field: read again it means the same, so a day that has passed has its year. */
export function dueFieldText(due: Due, viewer: Viewer): string {
	const { date, time } = dueIn(due, viewer.zone);
	const passed = { day: 'numeric', month: 'short', year: 'numeric' } as const;
	const day = date < viewer.today ? format(viewer.locale, passed).format(at(date)) : dayText(date, viewer);
	return joined(day, time === null ? '' : timeText(time, viewer.locale));
}

/** "Mon"; 0 is Monday. */
export const weekdayText = (weekday: number, locale: string): string =>
	format(locale, { weekday: 'short' }).format(new Date(Date.UTC(2024, 0, 1 + weekday)));

/** "March"; 1 is January. */
export const monthText = (month: number, locale: string): string =>
	format(locale, { month: 'long' }).format(new Date(Date.UTC(2024, month - 1, 1)));

/** "Mon, Wed and Fri" */
export const listText = (words: readonly string[], locale: string): string =>
	new Intl.ListFormat(written(locale), { type: 'conjunction' }).format(words);

/** "Tuesday, 24 November": the line beside a page's title. */
export const headerDate = (day: string, locale: string): string =>
	format(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at(day));

/** "Tuesday, 24 November 2026", with the time where there is one. */
export function fullDate(day: string, time: string | null, locale: string): string {
	const date = format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
	return time === null ? date.format(at(day)) : `${date.format(at(day))}, ${timeText(time, locale)}`;
}

/** A moment of the log (RFC 3339) on the viewer's clock, in full. */
export function momentText(moment: string, { zone, locale }: Pick<Viewer, 'zone' | 'locale'>): string {
	const { date, time } = wallClock(new Date(moment), zone);
	return fullDate(date, time, locale);
}

/**
 * `bare`: the page says already that it is about today, so only the time is left of such a day. `done`: what is completed
 * is not late any more.
 */
export function dueWords(due: Due, viewer: Viewer, { bare = false, done = false } = {}): DueWords {
	const { date, time } = dueIn(due, viewer.zone);
	const full = fullDate(date, time, viewer.locale);
	const late = daysBetween(date, viewer.today);
	if (late > 0 && !done) return { text: lateText(late), full, tone: 'late' };
	const clock = time === null ? '' : timeText(time, viewer.locale);
	if (late === 0) {
		const text = bare ? clock : joined(t('day.today'), clock);
		return { text, full, tone: done ? 'plain' : time !== null && time < viewer.time ? 'late' : 'now' };
	}
	return { text: joined(dayText(date, viewer), clock), full, tone: 'plain' };
}

const joined = (...words: string[]): string => words.filter((word) => word !== '').join(' ');

/** Days up to two weeks, then weeks, months and years, rounded down. */
export function lateText(days: number): string {
	if (days < 14) return t('late.days', { count: days });
	if (days < 61) return t('late.weeks', { count: Math.floor(days / 7) });
	if (days < 730) return t('late.months', { count: Math.floor(days / 30.44) });
	return t('late.years', { count: Math.floor(days / 365) });
}

/** "45 min", "1 h", "1 h 30 min". */
export function durationText(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	return joined(
		hours > 0 ? t('duration.hours', { hours }) : '',
		rest > 0 || hours === 0 ? t('duration.minutes', { minutes: rest }) : ''
	);
}
