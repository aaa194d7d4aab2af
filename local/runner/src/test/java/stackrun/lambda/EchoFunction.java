package stackrun.lambda;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import stackrun.lambda.environment.TestArtifact;
import stackrun.time.Timer;

/** One function behind an alias, for those who invoke it and look at what arrives. */
public final class EchoFunction {

    public static final String ALIAS = TestArtifact.ARN + "Work:live";

    private final Lambda lambda;
    private final List<Invocation> invocations;

    private EchoFunction(Lambda lambda, List<Invocation> invocations) {
        this.lambda = lambda;
        this.invocations = invocations;
    }

    public static EchoFunction answering(Timer timer) {
        return of(Scripted.echo(), timer);
    }

    public static EchoFunction failing(Timer timer) {
        return of(Scripted.failing(), timer);
    }

    private static EchoFunction of(Scripted environments, Timer timer) {
        var lambda = new Lambda(environments, Integer.MAX_VALUE, timer);
        lambda.define(new TestArtifact(Path.of("nowhere"), "probes").function("Work"));
        lambda.qualify("Work", "live");
        return new EchoFunction(lambda, environments.invocations);
    }

    public Lambda lambda() {
        return lambda;
    }

    /** The events received so far, as text. */
    public List<String> events() {
        return invocations.stream()
                .map(each -> new String(each.event(), StandardCharsets.UTF_8))
                .toList();
    }
}
