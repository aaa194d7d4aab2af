package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An account has one role with which API Gateway writes logs, and a stage can leave it as it is.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Set up CloudWatch logging for
 *     REST APIs</a>
 */
class LogRoleTest {

    @Test
    void isLeftToTheAccount(@TempDir Path directory) {
        var settings = StageSettings.of("dev").deployedWith(Map.<String, Object>of("apiLogRole", "existing")::get);
        var stage = StageTemplates.in(Synthesis.synthesize(settings, directory));

        assertThat(stage.resources("AWS::ApiGateway::Stage")).hasSize(1);
        assertThat(stage.resources("AWS::ApiGateway::Account")).isEmpty();
        assertThat(stage.resources("AWS::IAM::Role"))
                .isNotEmpty()
                .noneMatch(role -> role.stack().equals("Api"));
    }
}
