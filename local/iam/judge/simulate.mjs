// Evaluates cases, one JSON object a line, with @cloud-copilot/iam-simulate: node simulate.mjs cases.jsonl results.jsonl
import { readFileSync, writeFileSync } from 'node:fs'
import { runSimulation } from '@cloud-copilot/iam-simulate'

const [from, to] = process.argv.slice(2)
const results = []
for (const line of readFileSync(from, 'utf8').split('\n').filter((text) => text)) {
  // It does not know that kms:EncryptionContext: is a prefix, but it does know that of tags.
  const known = line.replace(/kms:EncryptionContext:purpose/gi, 'aws:PrincipalTag/purpose')
  const { principal, action, resource, account, context, identity, boundary, session, resourcePolicy } = JSON.parse(known)
  const simulation = {
    request: { principal, action, resource: { resource, accountId: account }, contextVariables: context },
    identityPolicies: identity.map((policy, index) => ({ name: `identity-${index}`, policy })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(boundary && { permissionBoundaryPolicies: [{ name: 'boundary', policy: boundary }] }),
    ...(session && { sessionPolicy: session }),
    ...(resourcePolicy && { resourcePolicy })
  }
  results.push(await outcome(simulation))
}
writeFileSync(to, results.join('\n') + '\n')

// Policies are validated, and keys that the action does not have are refused.
async function outcome(simulation) {
  const simulated = await runSimulation(simulation, {})
  const refused = simulated.resultType === 'error' ? simulated.errors : simulated.result.ignoredContextKeys
  return Object.keys(refused).length > 0 ? JSON.stringify(refused) : simulated.overallResult
}
