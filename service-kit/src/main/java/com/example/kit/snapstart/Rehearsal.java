package com.example.kit.snapstart;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.aws.ClientCustomizer;
import com.example.kit.http.AccessTokens;
import com.example.kit.http.TokenProperties;
import com.example.kit.lambda.Settings;
import com.example.kit.lambda.SnapshotHook;
import com.nimbusds.jose.JOSEException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Starts the function's application a second time, just before Lambda takes a snapshot, and sends it example events. Its
 * classes are then loaded, and part of its code is compiled, when the snapshot is restored.
 *
 * <p>The second application has clients that answer from a {@link Script}, and accepts only tokens that the rehearsal
 * issued. It prints nothing and its traces are sent to a closed port. After that, the real application calls each
 * {@link HarmlessRead} that the script names. Any failure fails the publication of the version.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-best-practices.html">Best practices for SnapStart</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html">Uniqueness with SnapStart</a>
 */
public final class Rehearsal implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** The discard port, on which nothing listens in an execution environment. */
    private static final String CLOSED_PORT = "127.0.0.1:9";

    private final Map<String, String> environment;
    private final Settings settings;
    private final GenericApplicationContext application;
    private final SnapshotHook.Start start;

    private Rehearsal(
            Map<String, String> environment, GenericApplicationContext application, SnapshotHook.Start start) {
        this.environment = environment;
        this.settings = Settings.of(environment);
        this.application = application;
        this.start = start;
    }

    /**
     * Registers the rehearsal to be called before the snapshot. Call it after the function is created: resources are called in
     * reverse order of registration, so a cache of keys that the function has registered is cleared after the rehearsal.
     *
     * @return the rehearsal, to which the caller must keep a reference because CRaC holds only a weak one
     */
    public static Rehearsal register(
            Map<String, String> environment, GenericApplicationContext application, SnapshotHook.Start start) {
        var rehearsal = new Rehearsal(environment, application, start);
        Core.getGlobalContext().register(rehearsal);
        return rehearsal;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            rehearse();
        } catch (RuntimeException | Error failure) {
            // Lambda's runtime reports only that a hook failed.
            LOG.atError().addKeyValue("function", settings.functionName()).log(failure.toString());
            throw failure;
        }
    }

    void rehearse() {
        var script = Script.of(settings.functionName(), application.getEnvironment()::resolvePlaceholders);
        play(script);
        script.reads().forEach(this::read);
        LOG.info("rehearsed");
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // The rehearsal leaves nothing that has to be renewed.
    }

    private void play(Script script) {
        try (var output = new SilentOutput()) {
            try {
                playSilently(script);
            } catch (IOException | JOSEException | RuntimeException e) {
                throw new IllegalStateException(
                        "the rehearsal of %s failed: %s%n%s".formatted(settings.functionName(), e, output.printed()),
                        e);
            }
        }
    }

    private void playSilently(Script script) throws IOException, JOSEException {
        var replies = new CannedReplies();
        var tokens = new RehearsedTokens();
        var rehearsed = new HashMap<>(environment);
        rehearsed.put("AWS_XRAY_DAEMON_ADDRESS", CLOSED_PORT);
        var handler = start.handler(rehearsed, beans -> {
            replace(beans, "lifecycleProcessor", LifecycleProcessor.class, NoLifecycle::new);
            replace(beans, "clientCustomizer", ClientCustomizer.class, () -> replies);
            replace(
                    beans,
                    "accessTokens",
                    AccessTokens.class,
                    () -> tokens.accepted(beans.getBean(TokenProperties.class)));
        });
        for (var example : script.examples()) {
            replies.use(Objects.requireNonNullElse(example.replies(), Map.of()));
            var event = example.event().toString();
            if (example.claims() != null) {
                event = event.replace("${token}", token(tokens, example.claims()));
            }
            try (var callback = event.contains("${callback}") ? new Callback() : null) {
                Outcome.requireSuccess(
                        answer(handler, callback == null ? event : event.replace("${callback}", callback.url())));
                if (callback != null) {
                    Outcome.requireSuccess(callback.received());
                }
            }
        }
    }

    /** Removes a bean whose conditions Spring AOT has evaluated when the function was packed; without AOT there is none yet. */
    private static <T> void replace(GenericApplicationContext beans, String name, Class<T> type, Supplier<T> bean) {
        if (beans.containsBeanDefinition(name)) {
            beans.removeBeanDefinition(name);
        }
        beans.registerBean(name, type, bean);
    }

    private String token(RehearsedTokens tokens, Map<String, Object> claims) throws JOSEException {
        return tokens.issue(application.getBean(TokenProperties.class), application.getBean(Clock.class), claims);
    }

    private String answer(RequestStreamHandler handler, String event) throws IOException {
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                answer,
                new RehearsedInvocation(settings));
        return answer.toString(StandardCharsets.UTF_8);
    }

    private void read(String name) {
        try {
            application.getBean(name, HarmlessRead.class).read();
        } catch (AwsServiceException e) {
            if (!isDenied(e)) {
                throw failed(name, e);
            }
            LOG.atInfo().addKeyValue("read", name).log("a read before the snapshot was denied");
        } catch (RuntimeException e) {
            throw failed(name, e);
        }
    }

    private IllegalStateException failed(String read, RuntimeException e) {
        return new IllegalStateException(
                "%s of the rehearsal of %s failed: %s".formatted(read, settings.functionName(), e), e);
    }

    /** The role of a function may lack the permission for a read that the function itself does not need. */
    private static boolean isDenied(AwsServiceException e) {
        var details = e.awsErrorDetails();
        return e.statusCode() == 403 || (details != null && isDenied(details.errorCode()));
    }

    private static boolean isDenied(@Nullable String code) {
        return code != null && code.startsWith("AccessDenied");
    }
}
