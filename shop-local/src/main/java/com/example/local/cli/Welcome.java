package com.example.local.cli;

import com.example.local.SampleUsers;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import stackrun.run.LocalRun;
import stackrun.run.SignInClient;

/** The text that {@code ./run} prints when the shop is ready. */
final class Welcome {

    private Welcome() {}

    /**
     * Contains a command that places an order if the app is the shop, which has pages, otherwise the outputs of its stacks.
     */
    static String text(LocalRun run, Duration ready) {
        return run.endpoints().docs() != null ? ofShop(run, ready) : ofOtherApp(run, ready);
    }

    private static String ofOtherApp(LocalRun run, Duration ready) {
        return String.format(
                Locale.ROOT,
                """

                The app runs after %.1f s. Press Ctrl-C to stop it.

                %s%s  %-30s %s

                Skipped resources: %s

                Ignored properties, and the reasons: docs/local-resources.md

                """,
                ready.toMillis() / 1000.0,
                run.plan().outputs().entrySet().stream()
                        .map(output -> String.format(Locale.ROOT, "  %-30s %s%n", output.getKey(), output.getValue()))
                        .collect(Collectors.joining()),
                run.endpoints().appClient().map(Welcome::signIn).orElse(""),
                "Logs",
                run.output().file("<function>"),
                SkippedTypes.text(run.plan()));
    }

    private static String signIn(SignInClient client) {
        return String.format(
                Locale.ROOT,
                "  %-30s %s/.well-known/openid-configuration%n  %-30s %s%n",
                "Issuer",
                client.issuer(),
                "Token",
                "./run token alice");
    }

    private static String ofShop(LocalRun run, Duration ready) {
        var endpoints = run.endpoints();
        return String.format(
                Locale.ROOT,
                """

                The shop is ready after %.1f s. Press Ctrl-C to stop it.

                  API       %s
                  Docs      %s
                  Issuer    %s/.well-known/openid-configuration
                  Users     %s (password %s)
                  Token     ./run token alice
                  Logs      %s

                Skipped resources: %s

                Ignored properties, and the reasons: docs/local-resources.md

                Place an order:

                %s

                """,
                ready.toMillis() / 1000.0,
                endpoints.api(),
                endpoints.docs(),
                endpoints.issuer(),
                String.join(", ", SampleUsers.names()),
                SampleUsers.PASSWORD,
                run.output().file("<function>"),
                SkippedTypes.text(run.plan()),
                curl(endpoints.api()));
    }

    /** Returns a command that places an order. */
    static String curl(String api) {
        return """
                curl -i -X POST %s/orders \\
                  -H "Authorization: Bearer $(./run token alice)" \\
                  -H "Content-Type: application/json" \\
                  -H "Idempotency-Key: my-first-order" \\
                  -d '{"lines":[{"sku":"TEA-GREEN-100","quantity":2}],"contact":{"name":"Alice","email":"alice@example.com","address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}'""".formatted(api);
    }
}
