package com.example.smoke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.smoke.step.Result;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void reportsInOneLineThatNothingIsRunning(@TempDir Path folder) {
        var err = new StringWriter();

        int code = Main.commandLine().setErr(new PrintWriter(err, true)).execute("--run", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("no local run was found: start ./run in another terminal, or name a deployed stage");
    }

    @Test
    void rejectsAnUnknownOption() {
        assertThat(Main.commandLine()
                        .setErr(new PrintWriter(new StringWriter(), true))
                        .execute("--fast"))
                .isEqualTo(2);
    }

    @Test
    void printsOneLineForEachKindOfResult() {
        assertThat(Line.of("it works", new Result.Passed(""))).isEqualTo("passed         it works");
        assertThat(Line.of("it works", new Result.Failed("it broke"))).isEqualTo("FAILED         it works: it broke");
        assertThat(Line.of("it works", new Result.NotAvailable("no account")))
                .isEqualTo("not available  it works: no account");
    }
}
