// What each folder may import. `lib/api` knows nobody; `lib/state` knows the API; components get data and emit events;
// pages put them together; the server and the pages know nothing of each other.

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'api-stands-alone',
			comment: 'src/lib/api imports no state, component or page.',
			severity: 'error',
			from: { path: '^src/lib/api' },
			to: { path: '^src/(lib/(state|components)|routes)' }
		},
		{
			name: 'state-imports-api-only',
			comment: 'src/lib/state imports no component or page.',
			severity: 'error',
			from: { path: '^src/lib/state' },
			to: { path: '^src/(lib/components|routes)' }
		},
		{
			name: 'components-import-no-pages',
			comment: 'Components take data and emit events: pages fetch.',
			severity: 'error',
			from: { path: '^src/lib/components' },
			to: { path: '^src/(routes|hooks)' }
		},
		{
			name: 'components-import-no-api',
			comment: 'Components may name the types of the API, nothing more.',
			severity: 'error',
			from: { path: '^src/lib/components' },
			to: { path: '^src/lib/api', dependencyTypesNot: ['type-only', 'type-import'] }
		},
		{
			name: 'server-and-pages-apart',
			comment: 'The server is a door that knows no page; they meet in the built handler alone.',
			severity: 'error',
			from: { path: '^server/' },
			to: { path: '^src/' }
		},
		{
			name: 'pages-and-server-apart',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^server/' }
		},
		{
			name: 'no-cycles',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'types', 'node', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.d.ts']
		}
	}
};
