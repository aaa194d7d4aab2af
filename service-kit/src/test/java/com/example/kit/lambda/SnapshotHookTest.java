package com.example.kit.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * CRaC calls resources in reverse order of registration. What the function has registered is called last.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
 */
class SnapshotHookTest {

    /** Whether the function existed, for each call of the hook. */
    private static final List<Boolean> CALLS = new CopyOnWriteArrayList<>();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    public static class HookedApplication {

        @Bean
        EchoApplication.EchoFunction echoFunction() {
            return new EchoApplication.EchoFunction();
        }

        @Bean
        SnapshotHook snapshotHook() {
            return (environment, application, start) -> {
                CALLS.add(application.getBeanFactory().containsSingleton("echoFunction"));
                return "kept";
            };
        }
    }

    @BeforeEach
    void forgetCalls() {
        CALLS.clear();
    }

    @Test
    void isCalledAfterTheFunctionIsCreated() {
        var _ = handler(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));

        assertThat(CALLS).containsExactly(true);
    }

    @Test
    void isNotCalledForAStartOnDemand() {
        var _ = handler(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"));
        var _ = handler(Map.of());

        assertThat(CALLS).isEmpty();
    }

    @Test
    void canBeSwitchedOff() {
        var _ = handler(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "KIT_REHEARSAL_ENABLED", "false"));

        assertThat(CALLS).isEmpty();
    }

    private static SpringFunctionHandler handler(Map<String, String> other) {
        var environment = new HashMap<>(other);
        environment.put("MAIN_CLASS", HookedApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", "echoFunction");
        return new SpringFunctionHandler(environment);
    }
}
