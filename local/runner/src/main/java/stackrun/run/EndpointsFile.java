package stackrun.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code endpoints.json} in the folder of a run. It exists while the run is ready. */
record EndpointsFile(Path folder) {

    private static final String NAME = "endpoints.json";

    private Path path() {
        return folder.resolve(NAME);
    }

    /** Replaces the file in one step, so that no program reads half of it. */
    void write(Endpoints endpoints) {
        try {
            var next = folder.resolve(NAME + ".next");
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(next, endpoints);
            Files.move(next, path(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path(), e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the endpoints of the run that is ready. A run that was killed may have left its file behind. */
    Optional<Endpoints> read() {
        if (!Files.exists(path())) {
            return Optional.empty();
        }
        return Optional.of(JsonMapper.shared().readValue(path(), Endpoints.class))
                .filter(endpoints -> ProcessHandle.of(endpoints.pid())
                        .map(ProcessHandle::isAlive)
                        .orElse(false));
    }
}
