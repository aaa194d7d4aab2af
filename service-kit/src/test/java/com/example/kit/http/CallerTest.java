package com.example.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.http.Caller.Kind;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final Caller ANALYST = new Caller(Kind.PERSON, "alice", Set.of("analysts"), Set.of("sales/read"));
    private static final Caller MACHINE = new Caller(Kind.MACHINE, "machine", Set.of(), Set.of("sales/read"));

    @Test
    void isAPersonWhereAnOrderIsOnes() {
        assertThat(ANALYST.requirePerson()).isEqualTo(ANALYST);
        forbidden(
                MACHINE::requirePerson,
                "only people may call this operation: the access token was issued to a machine");
    }

    @Test
    void needsTheScope() {
        assertThat(MACHINE.requireScope("sales/read")).isEqualTo(MACHINE);
        forbidden(() -> ANALYST.requireScope("sales/write"), "the access token lacks the scope sales/write");
    }

    /** A machine is in no group; its scopes were granted to it individually. */
    @Test
    void isAMemberWhereItIsAPerson() {
        assertThat(ANALYST.requireGroup("analysts")).isEqualTo(ANALYST);
        assertThat(MACHINE.requireGroup("analysts")).isEqualTo(MACHINE);
        forbidden(
                () -> ANALYST.requireGroup("stock-managers"),
                "only members of the group stock-managers may call this operation");
    }

    private static void forbidden(ThrowingCallable asked, String detail) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(403);
            assertThat(refusal.problem().detail()).isEqualTo(detail);
        });
    }
}
