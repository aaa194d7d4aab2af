package stackrun.run;

import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stackrun.embedded.Service;
import stackrun.resource.CreationStep;
import stackrun.resource.Plan;

/** Rejects tables of an earlier run whose items were encrypted with keys that ended with that run. */
final class LostKeys {

    private static final Set<String> TABLES = Set.of("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable");

    private LostKeys() {}

    /** @throws CannotRun if the emulator keeps tables of this stage, but this process only keeps keys in memory */
    static void refuse(ForeignServices services, boolean keepsKeys, Plan plan, DynamoDbClient dynamoDb) {
        if (keepsKeys || services.has(Service.KMS) || !services.has(Service.DYNAMODB) || hasNoKey(plan)) {
            return;
        }
        var present = new HashSet<>(
                dynamoDb.listTablesPaginator().tableNames().stream().toList());
        plan.steps().stream()
                .map(CreationStep::resource)
                .filter(resource -> TABLES.contains(resource.type()))
                .map(plan::ref)
                .filter(present::contains)
                .findFirst()
                .ifPresent(table -> {
                    throw new CannotRun(
                            "the server at %s has table %s of an earlier run, whose KMS keys are lost: restart that server, and use --data to keep keys"
                                    .formatted(services.url(), table));
                });
    }

    private static boolean hasNoKey(Plan plan) {
        return plan.steps().stream().noneMatch(step -> step.resource().type().equals("AWS::KMS::Key"));
    }
}
