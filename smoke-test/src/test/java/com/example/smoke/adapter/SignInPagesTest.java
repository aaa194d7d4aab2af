package com.example.smoke.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.smoke.stage.CannotTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInPagesTest {

    private static final String USER = "smoke-test@example.com";

    private ScriptedIssuer issuer;

    @BeforeEach
    void open() throws IOException {
        issuer = new ScriptedIssuer();
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void getsATokenForTheCodeAndItsVerifier() {
        assertThat(pages("people").token(USER, "right")).isEqualTo("token");
    }

    @Test
    void namesTheUserWhosePasswordIsWrong() {
        assertThatThrownBy(() -> pages("people").token(USER, "wrong"))
                .isInstanceOf(CannotTest.class)
                .hasMessage("the login page, which did not sign %s in, answered 200".formatted(USER));
    }

    @Test
    void namesTheUserWhoMustDoMore() {
        issuer.next = "/changePassword?session=1";

        assertThatThrownBy(() -> pages("people").token(USER, "right"))
                .hasMessage("%s was not signed in: a new password, MFA or another page is required".formatted(USER));
    }

    @Test
    void reportsTheRefusalOfAClient() {
        assertThatThrownBy(() -> pages("machines").token(USER, "right"))
                .hasMessage("the authorize endpoint refused: unauthorized_client");
    }

    private SignInPages pages(String client) {
        return new SignInPages(issuer.uri(), client, ScriptedIssuer.CALLBACK);
    }
}
