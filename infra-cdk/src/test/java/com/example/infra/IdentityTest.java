package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class IdentityTest {

    private final StageTemplates stage;
    private final Resource people;
    private final Resource machines;

    IdentityTest(String stage) {
        this.stage = StageTemplates.of(stage);
        this.people = this.stage.resource("AWS::Cognito::UserPoolClient", "Identity/UserPool/People");
        this.machines = this.stage.resource("AWS::Cognito::UserPoolClient", "Identity/UserPool/Machines");
    }

    @Test
    void letsNobodySignUp() {
        var pool = stage.resource("AWS::Cognito::UserPool", "Identity/UserPool");

        assertThat(pool.property("AdminCreateUserConfig")
                        .path("AllowAdminCreateUserOnly")
                        .asBoolean())
                .isTrue();
        assertThat(pool.property("Policies")
                        .path("PasswordPolicy")
                        .path("MinimumLength")
                        .asInt())
                .isGreaterThanOrEqualTo(12);
    }

    /**
     * A one-time password, since text messages cost and can be redirected. With {@code OPTIONAL}, the sign-in pages ask nobody
     * to set one up, so the stage that requires it of its staff requires it of everybody.
     *
     * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html">CreateUserPool:
     *     MfaConfiguration</a>
     */
    @Test
    void asksForASecondFactorWhereDataIsGuarded() {
        var pool = stage.resource("AWS::Cognito::UserPool", "Identity/UserPool");
        var guarded = pool.property("DeletionProtection").asString("").equals("ACTIVE");

        assertThat(pool.property("MfaConfiguration").asString()).isEqualTo(guarded ? "ON" : "OPTIONAL");
        assertThat(texts(pool, "EnabledMfas")).containsExactly("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void letsPeopleInByCodeWithoutASecret() {
        assertThat(texts(people, "AllowedOAuthFlows")).containsExactly("code");
        assertThat(people.property("GenerateSecret").asBoolean(true)).isFalse();
        assertThat(texts(people, "ExplicitAuthFlows")).containsExactly("ALLOW_REFRESH_TOKEN_AUTH");
        assertThat(scopes(people))
                .containsExactly("orders/read", "orders/write", "stock/read", "stock/write", "sales/read");
        assertThat(texts(people, "CallbackURLs"))
                .allMatch(url -> url.startsWith("https://") || url.startsWith("http://localhost:"));
    }

    @Test
    void neverGivesAMachineAnOrder() {
        assertThat(texts(machines, "AllowedOAuthFlows")).containsExactly("client_credentials");
        assertThat(machines.property("GenerateSecret").asBoolean()).isTrue();
        assertThat(scopes(machines)).containsExactly("stock/read", "stock/write", "sales/read");
    }

    @Test
    void tellsNobodyWhoExists() {
        assertThat(List.of(people, machines))
                .allSatisfy(client -> assertThat(
                                client.property("PreventUserExistenceErrors").asString())
                        .isEqualTo("ENABLED"));
    }

    @Test
    void knowsItsGroups() {
        assertThat(stage.resources("AWS::Cognito::UserPoolGroup").stream()
                        .map(group -> group.property("GroupName").asString()))
                .containsExactlyInAnyOrder("stock-managers", "analysts");
    }

    private static List<String> texts(Resource client, String property) {
        return client.property(property).valueStream().map(JsonNode::asString).toList();
    }

    /** A resource server's Ref is its identifier; here its name stands for it. */
    private static List<String> scopes(Resource client) {
        return client.property("AllowedOAuthScopes")
                .valueStream()
                .map(scope -> client.readable(scope).replace("Data/Identity/UserPool/", ""))
                .toList();
    }
}
