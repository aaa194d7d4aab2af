package com.example.deadletters.cli;

import com.example.deadletters.adapter.Stage;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select the stage. */
final class WhereOptions {

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            description =
                    "A deployed stage, for example dev. Account, region and endpoint are read from the environment, as by the AWS CLI; set AWS_ENDPOINT_URL for an emulator (default: the local run).")
    private @Nullable String stage;

    @Option(
            names = "--run",
            paramLabel = "DIR",
            description = "The folder of the local run (default: .run beside this script).")
    private @Nullable Path run;

    Stage open() {
        if (stage != null) {
            return Stage.deployed(stage);
        }
        return Stage.running(
                run == null
                        ? Path.of(System.getProperty("shop.repository", ".")).resolve(".run")
                        : run);
    }
}
