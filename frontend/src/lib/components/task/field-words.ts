// The value of one field of a task in words: what somebody else has made of it.
import { t } from '$lib/i18n';
import type { FormField, TaskForm } from '$lib/state/list/task-form';
import { recurrenceText } from '$lib/time/recurrence';
import { durationText, fullDate, listText, type Viewer } from '$lib/time/words';

type ProjectName = (id: string) => string;

const WORDS: Record<FormField, (form: TaskForm, viewer: Viewer, projectName: ProjectName) => string> = {
	title: (form) => form.title,
	description: (form) => form.description,
	due: ({ due }, { locale }) => (due ? fullDate(due.date, due.time ?? null, locale) : ''),
	recurrence: ({ recurrence }, viewer) => (recurrence ? recurrenceText(recurrence, viewer) : ''),
	deadline: ({ deadline }, { locale }) => (deadline ? fullDate(deadline, null, locale) : ''),
	project_id: (form, _, projectName) => projectName(form.project_id),
	priority: ({ priority }) => (priority < 4 ? String(priority) : ''),
	labels: ({ labels }, { locale }) => listText(labels, locale),
	duration_minutes: (form) => (form.duration_minutes ? durationText(form.duration_minutes) : '')
};

export const fieldWords = (
	field: FormField,
	form: TaskForm,
	viewer: Viewer,
	projectName: ProjectName
): string => WORDS[field](form, viewer, projectName) || t('edit.field.nothing');
