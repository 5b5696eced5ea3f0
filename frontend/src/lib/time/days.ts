// Calendar days as text (YYYY-MM-DD) and the moments that they stand for in a zone. A day is never a Date at midnight.
import type { Due } from '$lib/api/types';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
	let made = formats.get(zone);
	if (!made) {
		made = new Intl.DateTimeFormat('en-CA', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit'
		});
		formats.set(zone, made);
	}
	return made;
}

/** The wall clock of a zone at a moment: { date: "2026-11-24", time: "17:00" }. */
export function wallClock(moment: Date, zone: string): { date: string; time: string } {
	const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
	for (const { type, value } of format(zone).formatToParts(moment)) parts[type] = value;
	const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
	return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** The day that a zone has at a moment. */
export const dayIn = (moment: Date, zone: string): string => wallClock(moment, zone).date;

/** Days since 1970-01-01. */
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

export const addDays = (day: string, days: number): string =>
	new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);

/** How many days lie from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The Monday after a day: "next week". */
export function nextMonday(day: string): string {
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
	return addDays(day, (8 - weekday) % 7 || 7);
}

/** The moment at which a zone's wall clock shows this date and time; in a gap, the moment that follows it. */
export function momentAt(date: string, time: string, zone: string): Date {
	const wanted = Date.parse(`${date}T${time}:00Z`);
	const shown = (at: number): number => {
		const clock = wallClock(new Date(at), zone);
		return Date.parse(`${clock.date}T${clock.time}:00Z`);
	};
	const first = wanted - (shown(wanted) - wanted);
	return new Date(first - (shown(first) - wanted));
}

/** When a task is due, on the calendar of the person who looks: its own zone's wall clock, moved into theirs. */
export function dueIn(due: Due, zone: string): { date: string; time: string | null } {
	if (due.time === null || due.time_zone === null || due.time_zone === zone) {
		return { date: due.date, time: due.time };
	}
	return wallClock(momentAt(due.date, due.time, due.time_zone), zone);
}
