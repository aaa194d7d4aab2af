package stackrun.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stackrun.template.Place;

/** The region and the account of a run are an option: templates, servers and endpoints take them from there. */
class PlaceOfARunTest {

    private static final Place ELSEWHERE = new Place("ap-southeast-2", "123456789012");

    @Test
    void isSeenInPlanQueuesAndEndpoints(@TempDir Path folder) throws Exception {
        var templates = Path.of(Objects.requireNonNull(Place.class.getResource("/stackrun/resource/synth"))
                .toURI());
        var options = RunOptions.of(Path.of(System.getProperty("shop.repository")), templates)
                .withPort(0)
                .withRunFolder(folder)
                .withPlace(ELSEWHERE);
        try (var run = LocalRun.start(options)) {
            assertThat(run.endpoints().userPool()).startsWith("ap-southeast-2_");
            assertThat(run.endpoints().services().values())
                    .extracting(ServiceEndpoint::region)
                    .containsOnly("ap-southeast-2");
            assertThat(run.clients().sqs().listQueues().queueUrls())
                    .isNotEmpty()
                    .allMatch(url -> url.contains("/123456789012/"));
            assertThat(run.clients().kinesis().listStreams().streamSummaries())
                    .isNotEmpty()
                    .allMatch(stream -> stream.streamARN().startsWith("arn:aws:kinesis:ap-southeast-2:123456789012:"));
        }
    }
}
