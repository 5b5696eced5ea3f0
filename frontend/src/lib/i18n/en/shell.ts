export const shell = {
	'app.name': 'Duly',
	'nav.inbox': 'Inbox',
	'nav.today': 'Today',
	'nav.projects': 'Projects',
	'nav.settings': 'Settings'
} as const;
