package com.example.local.cli;

import com.example.local.ShopStage;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stackrun.access.AccessOptions;
import stackrun.lambda.environment.Environments.Mode;
import stackrun.run.Pages;
import stackrun.run.RunOptions;
import stackrun.run.ServicesUrl;
import stackrun.run.Store;

/** The options of every command that starts a stage. */
final class StartOptions {

    @Option(names = "--isolated", description = "Run each function's packaged zip in a separate JVM.")
    private boolean isolated;

    @Option(
            names = "--plain-java",
            hidden = true,
            description = "Like --isolated, without AWS's runtime interface client.")
    private boolean plainJava;

    @Option(names = "--data", paramLabel = "DIR", description = "Store state in this folder (default: in memory only).")
    private @Nullable Path data;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            converter = StoreName.class,
            description = "Server of the tables: dynamodb-local, or memory, which is faster and supports less.")
    private Store store = Store.DYNAMODB_LOCAL;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description =
                    "Run these templates instead of infra-cdk/templates/dev, without the shop's documentation pages.")
    private @Nullable Path templates;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            converter = ConcurrencyLimit.class,
            description = "Concurrent executions of the account, 10 in many new ones; others are throttled (default: no"
                    + " limit).")
    private @Nullable Integer concurrency;

    @Option(
            names = "--no-iam",
            description = "Let every function do everything, instead of enforcing the roles of the templates.")
    private boolean noIam;

    @Option(
            names = "--services",
            paramLabel = "URL",
            description =
                    "Use DynamoDB, SQS, Kinesis, KMS and S3 of the emulator at this URL, such as LocalStack. Implies --no-iam.")
    private @Nullable String services;

    @Option(names = "--allow-unsupported", description = "Skip resources of unknown types instead of failing.")
    private boolean allowUnsupported;

    @Option(
            names = "--token-age",
            paramLabel = "SECONDS",
            description =
                    "Issue tokens that are already this old, to see them expire: an hour's token with --token-age 3645 is rejected after 15 seconds.")
    private int tokenAge;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The folder that contains the modules, as set by the script {@code run}. */
    static Path repository() {
        return Path.of(System.getProperty("shop.repository", "."))
                .toAbsolutePath()
                .normalize();
    }

    RunOptions on(int port) {
        if (tokenAge < 0) {
            throw new ParameterException(spec.commandLine(), "--token-age must be 0 or more seconds, not " + tokenAge);
        }
        var options = ShopStage.options(repository())
                .withPort(port)
                .withStore(store)
                .withTokenAge(Duration.ofSeconds(tokenAge));
        if (isolated) {
            options = options.withMode(Mode.ISOLATED);
        }
        if (plainJava) {
            options = options.withMode(Mode.ISOLATED_PLAIN_JAVA);
        }
        if (data != null) {
            options = options.withData(data.toAbsolutePath());
        }
        if (templates != null) {
            options = options.withTemplates(templates.toAbsolutePath()).withPages(Pages.none());
        }
        if (concurrency != null) {
            options = options.withConcurrency(concurrency);
        }
        if (noIam) {
            options = options.withAccess(AccessOptions.off());
        }
        if (services != null) {
            options = options.withServices(ServicesUrl.parse(services));
        }
        return allowUnsupported ? options.allowingUnsupported() : options;
    }
}
