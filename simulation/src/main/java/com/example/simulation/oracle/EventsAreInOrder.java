package com.example.simulation.oracle;

import com.example.simulation.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Stream;

/** A consumer of the stream that skips duplicates sees the events of a subject in order. */
final class EventsAreInOrder implements Oracle {

    @Override
    public Stream<String> wrongs(World world) {
        var latest = new HashMap<String, Long>();
        var known = new HashSet<String>();
        var wrongs = Stream.<String>builder();
        for (var published : new EventLog(world).published()) {
            var event = EventLog.read(published);
            if (!known.add(event.path("id").asString())) {
                continue;
            }
            var subject = event.path("subject").asString();
            long sequence = event.path("sequence").asLong();
            long before = latest.getOrDefault(subject, 0L);
            if (sequence < before) {
                wrongs.add("event %s of %s was published after event %s".formatted(sequence, subject, before));
            }
            latest.merge(subject, sequence, Math::max);
        }
        return wrongs.build();
    }
}
