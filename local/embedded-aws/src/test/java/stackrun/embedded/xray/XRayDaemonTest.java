package stackrun.embedded.xray;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.AWSXRayRecorderBuilder;
import com.amazonaws.xray.config.DaemonConfiguration;
import com.amazonaws.xray.emitters.Emitter;
import com.amazonaws.xray.internal.UnsignedXrayClient;
import com.amazonaws.xray.strategy.DefaultStreamingStrategy;
import com.amazonaws.xray.strategy.sampling.AllSamplingStrategy;
import com.amazonaws.xray.strategy.sampling.GetSamplingRulesRequest;
import com.amazonaws.xray.strategy.sampling.GetSamplingTargetsRequest;
import com.amazonaws.xray.strategy.sampling.GetSamplingTargetsRequest.SamplingStatisticsDocument;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class XRayDaemonTest {

    private static final String DAEMON_ADDRESS = "com.amazonaws.xray.emitters.daemonAddress";
    private static final String HEADER = "{\"format\": \"json\", \"version\": 1}\n";

    private static XRayDaemon daemon;

    @BeforeAll
    static void start() throws IOException {
        daemon = XRayDaemon.start();
    }

    @AfterAll
    static void stop() {
        daemon.close();
    }

    /**
     * Unknown traces are left out.
     *
     * @see <a href="https://docs.aws.amazon.com/xray/latest/api/API_BatchGetTraces.html">BatchGetTraces</a>
     */
    @Test
    void answersRequestsForTraces() throws Exception {
        var recorder = recorder(100);
        var segment = recorder.beginSegment("orders");
        recorder.endSegment();
        var traceId = segment.getTraceId().toString();
        await(traceId, trace -> !trace.isEmpty());

        var traces = traces(traceId, "1-00000000-000000000000000000000000").path("Traces");

        assertThat(traces.size()).isOne();
        assertThat(traces.path(0).path("Id").asString()).isEqualTo(traceId);
        var sent = traces.path(0).path("Segments").path(0);
        assertThat(sent.path("Id").asString()).isEqualTo(segment.getId());
        assertThat(JsonMapper.shared()
                        .readTree(sent.path("Document").asString())
                        .path("name")
                        .asString())
                .isEqualTo("orders");
    }

    private static JsonNode traces(String... ids) throws Exception {
        var body = JsonMapper.shared().writeValueAsString(Map.of("TraceIds", ids));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(daemon.endpoint().resolve("/Traces"))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        }
    }

    @Test
    void receivesWhatTheXRaySdkRecords() throws IOException {
        var recorder = recorder(100);
        var segment = recorder.beginSegment("orders");
        segment.putAnnotation("order", "o-1");
        segment.putAnnotation("lines", 2);
        var subsegment = recorder.beginSubsegment("DynamoDB");
        subsegment.addException(new IllegalStateException("throttled"));
        recorder.endSubsegment();
        recorder.endSegment();

        var traceId = segment.getTraceId().toString();
        var received = await(traceId, trace -> !trace.isEmpty()).getFirst();

        assertThat(received.name()).isEqualTo("orders");
        assertThat(received.id()).isEqualTo(segment.getId());
        assertThat(received.isSubsegment()).isFalse();
        assertThat(received.annotations()).containsEntry("order", "o-1").containsEntry("lines", 2);
        assertThat(received.startTime())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(received.endTime()).isAfterOrEqualTo(received.startTime());
        assertThat(received.subsegments()).singleElement().satisfies(child -> {
            assertThat(child.name()).isEqualTo("DynamoDB");
            assertThat(child.fault()).isTrue();
            assertThat(child.parentId()).isEqualTo(segment.getId());
            assertThat(child.json()).contains("throttled");
        });
    }

    @Test
    void attachesSubsegmentsThatAreSentAlone() throws IOException {
        var recorder = recorder(0);
        var segment = recorder.beginSegment("orders");
        recorder.beginSubsegment("outer");
        recorder.beginSubsegment("inner");
        recorder.endSubsegment();
        recorder.endSubsegment();
        recorder.beginSubsegment("second");
        recorder.endSubsegment();
        recorder.endSegment();

        var traceId = segment.getTraceId().toString();
        var trace = await(traceId, found -> found.stream().flatMap(Segment::all).count() == 4 && found.size() == 1);

        assertThat(trace.getFirst().json()).doesNotContain("inner");
        assertThat(trace.getFirst().subsegments()).extracting(Segment::name).containsExactly("outer", "second");
        assertThat(trace.getFirst().all().map(Segment::name))
                .containsExactlyInAnyOrder("orders", "outer", "inner", "second");
    }

    @Test
    void showsSubsegmentsOfASegmentItNeverReceives() throws IOException {
        send("""
                {"trace_id":"1-lambda","id":"b","parent_id":"facade","type":"subsegment","name":"handle",\
                "start_time":1.5,"in_progress":true}""");

        var orphan = await("1-lambda", trace -> trace.size() == 1).getFirst();

        assertThat(orphan.isSubsegment()).isTrue();
        assertThat(orphan.parentId()).isEqualTo("facade");
        assertThat(orphan.startTime()).isEqualTo(Instant.parse("1970-01-01T00:00:01.500Z"));
        assertThat(orphan.endTime()).isNull();
    }

    @Test
    void replacesADocumentInProgressByItsCompletion() throws IOException {
        send("""
                {"trace_id":"1-progress","id":"a","name":"slow","start_time":1,"in_progress":true}""");
        await("1-progress", trace -> trace.size() == 1);
        send("""
                {"trace_id":"1-progress","id":"a","name":"slow","start_time":1,"end_time":2,"error":true}""");

        var trace = await("1-progress", found -> found.getFirst().endTime() != null);

        assertThat(trace)
                .singleElement()
                .satisfies(segment -> assertThat(segment.error()).isTrue());
    }

    @Test
    void groupsServicesByTheTimeTheyBegan() throws IOException {
        send("""
                {"trace_id":"1-services","id":"c","parent_id":"b","name":"inventory","start_time":2,"end_time":3}""");
        send("""
                {"trace_id":"1-services","id":"a","name":"orders","start_time":1,"end_time":4,\
                "subsegments":[{"id":"b","name":"SQS","start_time":1.5,"end_time":1.6,"throttle":true}]}""");

        var trace = await("1-services", found -> found.size() == 2);

        assertThat(trace).extracting(Segment::name).containsExactly("orders", "inventory");
        assertThat(trace.getFirst().subsegments().getFirst().throttle()).isTrue();
        assertThat(trace.getFirst().subsegments().getFirst().parentId()).isEqualTo("a");
        assertThat(trace.getLast().parentId()).isEqualTo("b");
    }

    @Test
    void survivesSubsegmentsThatContainEachOther() throws IOException {
        send("""
                {"trace_id":"1-circle","id":"a","parent_id":"b","type":"subsegment","name":"a","start_time":1}""");
        send("""
                {"trace_id":"1-circle","id":"b","parent_id":"a","type":"subsegment","name":"b","start_time":1}""");

        var trace =
                await("1-circle", found -> found.stream().flatMap(Segment::all).count() == 2);

        assertThat(trace).hasSize(1);
    }

    @Test
    void goesOnAfterAPacketThatIsNoSegment() throws IOException {
        sendRaw("no header");
        sendRaw(HEADER + "{\"trace_id\":");
        sendRaw(HEADER + "{\"trace_id\":\"1-incomplete\"}");
        send("""
                {"trace_id":"1-after","id":"a","name":"after","start_time":1}""");

        assertThat(await("1-after", trace -> !trace.isEmpty())).hasSize(1);
        assertThat(daemon.trace("1-incomplete")).isEmpty();
    }

    @Test
    void forgetsTheOldestDocuments() throws IOException {
        try (var small = XRayDaemon.start(2)) {
            for (var trace : List.of("1-one", "1-two", "1-three")) {
                sendTo(small, HEADER + """
                                {"trace_id":"%s","id":"a","name":"a","start_time":1}""".formatted(trace));
                await(small, trace, found -> !found.isEmpty());
            }

            assertThat(small.trace("1-one")).isEmpty();
            assertThat(small.trace("1-two")).hasSize(1);
            assertThat(small.trace("1-three")).hasSize(1);
        }
    }

    /** In Lambda the daemon sends with the role of its function. The first segment decides about all of them. */
    @Test
    void keepsNoSegmentOfASenderWhoMayNotWriteAny() throws IOException {
        var asked = new AtomicInteger();
        var refused = daemon.addressFor("Refused", () -> {
            asked.incrementAndGet();
            return Optional.of("because no identity-based policy allows the xray:PutTraceSegments action");
        });
        var allowed = daemon.addressFor("Allowed", Optional::empty);
        var document = HEADER + "{\"trace_id\":\"%s\",\"id\":\"a\",\"name\":\"a\",\"start_time\":1}";

        sendTo(refused, document.formatted("1-refused"));
        sendTo(refused, document.formatted("1-refused"));
        sendTo(allowed, document.formatted("1-allowed"));

        assertThat(await("1-allowed", trace -> !trace.isEmpty())).hasSize(1);
        assertThat(daemon.trace("1-refused")).isEmpty();
        assertThat(asked).hasValueLessThan(2);
    }

    private static void sendTo(String address, String packet) throws IOException {
        var bytes = packet.getBytes(StandardCharsets.UTF_8);
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        }
    }

    @Test
    void answersTheSdksQuestionsForSamplingRules() {
        System.setProperty(DAEMON_ADDRESS, daemon.address());
        try {
            var client = new UnsignedXrayClient();
            var now = Date.from(Instant.now());
            var statistics = SamplingStatisticsDocument.newBuilder()
                    .setClientId("0123456789abcdef01234567")
                    .setRuleName("Default")
                    .setRequestCount(1)
                    .setSampledCount(1)
                    .setBorrowCount(0)
                    .setTimestamp(now)
                    .build();

            assertThat(client.getSamplingRules(GetSamplingRulesRequest.create(null))
                            .getSamplingRuleRecords())
                    .isEmpty();
            var targets = client.getSamplingTargets(GetSamplingTargetsRequest.create(List.of(statistics)));
            assertThat(targets.getDocuments()).isEmpty();
            assertThat(targets.getLastRuleModification()).isEqualTo(Instant.EPOCH);
        } finally {
            System.clearProperty(DAEMON_ADDRESS);
        }
    }

    private static AWSXRayRecorder recorder(int subsegmentsKept) throws IOException {
        var configuration = new DaemonConfiguration();
        configuration.setDaemonAddress(daemon.address());
        return AWSXRayRecorderBuilder.standard()
                .withEmitter(Emitter.create(configuration))
                .withSamplingStrategy(new AllSamplingStrategy())
                .withStreamingStrategy(new DefaultStreamingStrategy(subsegmentsKept))
                .build();
    }

    private static void send(String document) throws IOException {
        sendRaw(HEADER + document);
    }

    private static void sendRaw(String packet) throws IOException {
        sendTo(daemon, packet);
    }

    private static void sendTo(XRayDaemon daemon, String packet) throws IOException {
        var bytes = packet.getBytes(StandardCharsets.UTF_8);
        var address = new InetSocketAddress(
                InetAddress.ofLiteral("127.0.0.1"), daemon.endpoint().getPort());
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, address));
        }
    }

    private static List<Segment> await(String traceId, Predicate<List<Segment>> condition) {
        return await(daemon, traceId, condition);
    }

    private static List<Segment> await(XRayDaemon daemon, String traceId, Predicate<List<Segment>> condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var trace = daemon.trace(traceId);
        while (!condition.test(trace) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
            trace = daemon.trace(traceId);
        }
        return trace;
    }
}
