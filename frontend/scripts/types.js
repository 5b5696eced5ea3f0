// Writes src/lib/api/schema.d.ts from the backend's committed OpenAPI document; `--check` fails when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../backend/openapi.json', import.meta.url);
const target = new URL('../src/lib/api/schema.d.ts', import.meta.url);

const head = '// Made by `npm run types` from backend/openapi.json; do not edit.\n\n';
const text = head + astToString(await openapiTS(source, { alphabetize: true, defaultNonNullable: false }));

if (process.argv.includes('--check')) {
	if (readFileSync(target, 'utf8') !== text) {
		console.error('src/lib/api/schema.d.ts is out of date: run `npm run types` and commit it.');
		process.exit(1);
	}
} else {
	writeFileSync(target, text);
}
