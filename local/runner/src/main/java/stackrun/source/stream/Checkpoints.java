package stackrun.source.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The position of each mapping in each shard; stored in a file if the run stores its data. */
public final class Checkpoints {

    private final @Nullable Path file;
    private final Map<String, String> sequenceNumbers = new ConcurrentHashMap<>();

    private Checkpoints(@Nullable Path file) {
        this.file = file;
    }

    public static Checkpoints inMemory() {
        return new Checkpoints(null);
    }

    public static Checkpoints in(Path file) {
        var checkpoints = new Checkpoints(file);
        if (Files.exists(file)) {
            checkpoints.sequenceNumbers.putAll(
                    JsonMapper.shared().readValue(file, new TypeReference<Map<String, String>>() {}));
        }
        return checkpoints;
    }

    public Optional<String> get(String mapping, String shard) {
        return Optional.ofNullable(sequenceNumbers.get(key(mapping, shard)));
    }

    void put(String mapping, String shard, String sequenceNumber) {
        sequenceNumbers.put(key(mapping, shard), sequenceNumber);
        save();
    }

    private static String key(String mapping, String shard) {
        return mapping + "/" + shard;
    }

    private synchronized void save() {
        if (file == null) {
            return;
        }
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            JsonMapper.shared().writeValue(next, sequenceNumbers);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write checkpoints to " + file, e);
        }
    }
}
