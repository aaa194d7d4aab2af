package com.example.local.cli;

import com.example.local.SampleUsers;
import com.example.local.demo.Tokens;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stackrun.run.CannotRun;
import stackrun.run.Endpoints;

/** {@code ./run token alice} */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints an access token of a sample user: alice, bob, carol, manager or analyst.")
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "USER")
    private String user = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!SampleUsers.names().contains(user)) {
            throw new CannotRun("there is no sample user %s: choose one of %s"
                    .formatted(user, String.join(", ", SampleUsers.names())));
        }
        var folder = StartOptions.repository().resolve(".run");
        var endpoints = Endpoints.read(folder)
                .orElseThrow(() -> new CannotRun("no local run was found: start ./run in another terminal"));
        spec.commandLine().getOut().println(Tokens.of(endpoints, user));
        return 0;
    }
}
