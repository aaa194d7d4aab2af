package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/** Rules for all permissions; the permissions of each function are committed as {@code templates/permissions.txt}. */
@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class PermissionsTest {

    private final StageTemplates stage;
    private final Permissions permissions;

    PermissionsTest(String stage) {
        this.stage = StageTemplates.of(stage);
        this.permissions = Permissions.of(this.stage);
    }

    @Test
    void nameEveryAction() {
        assertThat(actions()).isNotEmpty().noneMatch(action -> action.contains("*"));
    }

    @Test
    void nameEveryResourceButThatOfXRay() {
        assertThat(all().filter(permission -> permission.resource().equals("*")))
                .isNotEmpty()
                .allSatisfy(permission -> assertThat(permission.actions())
                        .containsExactly("xray:PutTelemetryRecords", "xray:PutTraceSegments"));
    }

    @Test
    void comeFromNowhereElse() {
        assertThat(stage.resources("AWS::IAM::Policy")).isEmpty();
        assertThat(stage.resources("AWS::IAM::ManagedPolicy")).isEmpty();
        assertThat(stage.resources("AWS::Lambda::Function"))
                .allSatisfy(function -> assertThat(function.target(function.property("Role"))
                                .property("ManagedPolicyArns")
                                .isMissingNode())
                        .isTrue());
    }

    @Test
    void neverScanNorDelete() {
        assertThat(actions())
                .noneMatch(action -> action.startsWith("dynamodb:Scan"))
                .noneMatch(action -> action.startsWith("dynamodb:Delete"))
                .noneMatch(action -> action.startsWith("s3:Delete"));
    }

    /** People read archived and parked objects; functions read the objects of the audit and no others. */
    @Test
    void readNoObjectButThoseOfTheAudit() {
        assertThat(objects("s3:GetObject", ".*"))
                .isNotEmpty()
                .allMatch(resource -> resource.startsWith("Data/AuditBucket/"));
        assertThat(objects("s3:GetObject", "Digest.*")).containsOnly("Data/AuditBucket/orders/audit.json");
    }

    @Test
    void keepEachServiceToItsOwnPartOfTheAudit() {
        assertThat(objects("s3:PutObject", "AuditOrdersFunction")).containsExactly("Data/AuditBucket/orders/*");
        assertThat(objects("s3:PutObject", "DigestReservationsFunction"))
                .containsExactly("Data/AuditBucket/inventory/*");
        assertThat(objects("s3:PutObject", "DigestSalesFunction")).containsExactly("Data/AuditBucket/stream/*");
        assertThat(objects("s3:PutObject", "(?!Audit|Digest).*"))
                .noneMatch(resource -> resource.startsWith("Data/AuditBucket"));
    }

    private List<String> objects(String action, String functions) {
        return permissions.byFunction().entrySet().stream()
                .filter(function -> function.getKey().matches(functions))
                .flatMap(function -> function.getValue().stream())
                .filter(permission -> permission.actions().contains(action))
                .map(Permissions.Permission::resource)
                .toList();
    }

    @Test
    void letOnlyTwoFunctionsTouchTheKeyAndOnlyForContacts() {
        assertThat(permissions.byFunction().keySet().stream()
                        .filter(function -> permissions.of(function).stream()
                                .anyMatch(permission -> permission.resource().equals("Data/FieldKey"))))
                .containsExactly("GetOrderFunction", "PlaceOrderFunction");
        assertThat(kms("PlaceOrderFunction")).containsExactly("kms:Decrypt", "kms:GenerateDataKey");
        assertThat(kms("GetOrderFunction")).containsExactly("kms:Decrypt");
        assertThat(all().filter(permission ->
                        permission.actions().stream().anyMatch(action -> action.startsWith("kms:"))))
                .allSatisfy(permission -> assertThat(permission.condition())
                        .isEqualTo(" if kms:EncryptionContext:purpose StringEquals order-contact"));
    }

    /** The archive's index lies beside the sales, and is all that its writer may write. */
    @Test
    void letTheArchiveWriteNoSales() {
        assertThat(permissions.of("ArchiveEventsFunction"))
                .filteredOn(permission -> permission.resource().equals("Data/Sales"))
                .singleElement()
                .asString()
                .isEqualTo("dynamodb:PutItem on Data/Sales if dynamodb:LeadingKeys ForAllValues:StringLike ARRIVED#*");
    }

    @Test
    void keepEachServiceToItsOwnTables() {
        assertThat(tablesOf("orders-service")).containsOnly("Data/Orders", "Data/CustomerKeys");
        assertThat(tablesOf("inventory-service")).containsOnly("Data/Inventory");
        assertThat(tablesOf("stream-processor")).containsOnly("Data/Sales");
    }

    @Test
    void letTheClockCallNothingButItsFunction() {
        assertThat(stage.resources("AWS::Scheduler::Schedule")).isNotEmpty().allSatisfy(schedule -> {
            var role = schedule.target(schedule.property("Target").path("RoleArn"));
            var statement =
                    role.property("Policies").path(0).path("PolicyDocument").path("Statement");
            assertThat(statement.path(0).path("Action").asString()).isEqualTo("lambda:InvokeFunction");
            assertThat(role.readable(statement.path(0).path("Resource")))
                    .isEqualTo(schedule.readable(schedule.property("Target").path("Arn")));
            assertThat(statement.size()).isEqualTo(1);
        });
    }

    private Stream<Permissions.Permission> all() {
        return permissions.byFunction().values().stream().flatMap(List::stream);
    }

    private Stream<String> actions() {
        return all().flatMap(permission -> permission.actions().stream());
    }

    private Stream<String> kms(String function) {
        return permissions.of(function).stream()
                .flatMap(permission -> permission.actions().stream())
                .filter(action -> action.startsWith("kms:"));
    }

    private Stream<String> tablesOf(String artifact) {
        return stage.resources("AWS::Lambda::Function").stream()
                .filter(function -> function.artifact().equals(artifact))
                .flatMap(function -> permissions.of(function.name()).stream())
                .filter(permission -> permission.actions().stream().anyMatch(action -> action.startsWith("dynamodb:")))
                .map(permission -> permission.resource().replaceAll("/(index|stream)/.*", ""));
    }
}
