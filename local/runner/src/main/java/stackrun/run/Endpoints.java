package stackrun.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses of a run, which {@code endpoints.json} in its folder tells other programs. The file exists while
 * the run is ready.
 *
 * @param docs the pages beside the API, if there are any
 * @param client the app client people sign in with
 * @param callback its callback URL
 * @param services each AWS service's endpoint with region and credentials
 * @param pid the process of the run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Endpoints(
        String api,
        @Nullable String docs,
        String issuer,
        String userPool,
        String client,
        String callback,
        Map<String, Service> services,
        long pid) {

    /** One service. */
    public record Service(String endpoint, String region, String accessKeyId, String secretAccessKey) {}

    private static final String FILE = "endpoints.json";

    void write(Path folder) {
        try {
            var next = folder.resolve(FILE + ".next");
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(next, this);
            Files.move(next, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(FILE), e);
        }
    }

    static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run that was killed could not remove its file. */
    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The endpoints of the run that is ready in this folder, if there is one. */
    public static Optional<Endpoints> read(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(JsonMapper.shared().readValue(file, Endpoints.class)).filter(Endpoints::isAlive);
    }
}
