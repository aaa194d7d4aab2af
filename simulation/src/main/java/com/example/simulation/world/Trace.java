package com.example.simulation.world;

import com.example.simulation.aws.Call;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** Everything that went over the wire, and a sum over it that two runs of the same schedule share. */
public final class Trace {

    /** The SDK makes one for each transaction, from its own chance. */
    private static final Pattern TOKEN = Pattern.compile("\"ClientRequestToken\":\"[^\"]*\"");

    private final List<Step> steps = new ArrayList<>();
    private final List<CRC32C> sums = List.of(new CRC32C(), new CRC32C());

    void add(Step step, Call call) {
        steps.add(step);
        add(step.toString());
        if (!call.service().equals("S3")) {
            add(TOKEN.matcher(new String(call.body(), StandardCharsets.ISO_8859_1))
                    .replaceFirst(""));
        }
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        sums.get(steps.size() % 2).update(bytes, 0, bytes.length);
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    public String hash() {
        return String.format(
                Locale.ROOT,
                "%08x%08x",
                sums.getFirst().getValue(),
                sums.getLast().getValue());
    }
}
