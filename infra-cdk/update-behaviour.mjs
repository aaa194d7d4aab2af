// Writes update-behaviour.json: for each resource type of the templates, whether CloudFormation calls it stateful, and the
// properties whose change replaces it. The source is CloudFormation's resource specification in the pinned CDK command line,
// by which `cdk diff` judges too. Run it after `npm ci`: node update-behaviour.mjs; with --check it compares only.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const here = (path) => new URL(path, import.meta.url);
const json = (path) => JSON.parse(readFileSync(here(path), 'utf8'));

const stage = 'templates/dev/';
const types = new Set(
    readdirSync(here(stage)).flatMap((file) => Object.values(json(stage + file).Resources).map(({ Type }) => Type)));
const version = json('node_modules/aws-cdk/package.json').version;
const specification = JSON.parse(gunzipSync(readFileSync(here('node_modules/aws-cdk/db.json.gz')))).schema.resource.entities;

const behaviour = {};
for (const { cloudFormationType, isStateful, properties } of specification) {
    if (types.has(cloudFormationType)) {
        const replacedBy = Object.keys(properties).filter((name) => (properties[name].causesReplacement ?? 'no') !== 'no');
        behaviour[cloudFormationType] = { stateful: isStateful ?? false, replacedBy: replacedBy.sort() };
    }
}
const lines = Object.keys(behaviour).sort().map((type) => `    "${type}": ${JSON.stringify(behaviour[type])}`);
const text = `{\n  "source": "aws-cdk ${version}",\n  "types": {\n${lines.join(',\n')}\n  }\n}\n`;

const file = 'update-behaviour.json';
if (process.argv.includes('--check')) {
    if (readFileSync(here(file), 'utf8') !== text) {
        console.error(`${file} is not what aws-cdk ${version} says: run node update-behaviour.mjs`);
        process.exit(1);
    }
} else {
    writeFileSync(here(file), text);
}
