package stackrun.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import stackrun.lambda.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The function of a mapping: keeps what it was given and answers as it is told. */
final class Work implements Deliver {

    static final Result DONE = new Result.Answered("request", new byte[0]);
    static final Result FAILED = new Result.Failed("request", "java.lang.IllegalStateException", "broken");
    static final Result THROTTLED = new Result.Throttled("request");

    private final Function<List<JsonNode>, Result> answer;
    private final BlockingQueue<List<JsonNode>> batches = new LinkedBlockingQueue<>();

    Work(Function<List<JsonNode>, Result> answer) {
        this.answer = answer;
    }

    static Work done() {
        return new Work(records -> DONE);
    }

    /** Answers in this order, and is done with what comes after. */
    static Work answering(Result... answers) {
        var left = new LinkedBlockingQueue<>(List.of(answers));
        return new Work(records -> {
            var next = left.poll();
            return next == null ? DONE : next;
        });
    }

    static Result answered(String json) {
        return new Result.Answered("request", json.getBytes(StandardCharsets.UTF_8));
    }

    static Result failing(String... identifiers) {
        var failures = List.of(identifiers).stream()
                .map("{\"itemIdentifier\":\"%s\"}"::formatted)
                .toList();
        return answered("{\"batchItemFailures\":%s}".formatted(failures));
    }

    @Override
    public Result invoke(byte[] event) {
        var records = JsonMapper.shared().readTree(event).path("Records").values().stream()
                .toList();
        batches.add(records);
        return answer.apply(records);
    }

    /** The next batch, waited for. */
    List<JsonNode> next() throws InterruptedException {
        var batch = batches.poll(30, TimeUnit.SECONDS);
        if (batch == null) {
            throw new AssertionError("the function was not called within 30 s");
        }
        return batch;
    }

    /** The batches that nobody has taken yet. */
    List<List<JsonNode>> batches() {
        var all = new ArrayList<List<JsonNode>>();
        batches.drainTo(all);
        return all;
    }
}
