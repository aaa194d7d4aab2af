// Includes synthesised templates in an app that cdk-nag checks; prints a line for each finding: the rule, a tab, stage/stack/logical id.
// Usage: node nag.mjs FOLDER..., each the cloud assembly of a stage.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { App, DefaultStackSynthesizer, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

const TEMPLATE = '.template.json';

// The library that includes templates does not know Fn::GetStackOutput yet; no rule asks for the value.
const known = (template) =>
  JSON.parse(template, (key, value) => (value?.['Fn::GetStackOutput'] ? value['Fn::GetStackOutput'].OutputName : value));

const outdir = mkdtempSync(join(tmpdir(), 'cdk-nag-'));
try {
  const app = new App({ outdir, analyticsReporting: false });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  for (const folder of process.argv.slice(2)) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(TEMPLATE))) {
      // The templates have the parameter and the rule for the version of the bootstrap already.
      const synthesizer = new DefaultStackSynthesizer({ generateBootstrapVersionRule: false });
      const stack = new Stack(app, `${basename(folder)}-${file.replace(TEMPLATE, '')}`, { synthesizer });
      const templateFile = join(outdir, `${basename(folder)}-${file}`);
      writeFileSync(templateFile, JSON.stringify(known(readFileSync(join(folder, file), 'utf8'))));
      new CfnInclude(stack, 'Template', { templateFile });
    }
  }
  try {
    app.synth();
  } catch (e) {
    // Findings end the synthesis; they are the result here, and judges/findings.awk compares them.
    if (!String(e.message).includes('Validation failed')) throw e;
  }
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  for (const { violations } of report.pluginReports) {
    for (const { ruleName, violatingConstructs } of violations) {
      for (const { constructPath } of violatingConstructs) {
        const [stack, , logicalId] = constructPath.split('/');
        console.log(`${ruleName}\t${stack.replace('-', '/')}/${logicalId}`);
      }
    }
  }
  process.exitCode = 0;
} finally {
  rmSync(outdir, { recursive: true });
}
