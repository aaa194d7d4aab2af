package com.example.simulation.aws;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** The call functions make to Kinesis, in CBOR as the SDK speaks it. */
record KinesisApi(EventStreams streams) {

    private static final CBORMapper CBOR = CBORMapper.builder().build();
    static final String CONTENT_TYPE = "application/x-amz-cbor-1.1";

    Reply answer(String operation, byte[] body) {
        if (!operation.equals("PutRecords")) {
            return Reply.error(400, "UnknownOperationException", operation);
        }
        var request = CBOR.readTree(body);
        var stream = request.path("StreamName").asString();
        if (!streams.has(stream)) {
            return Reply.error(400, "ResourceNotFoundException", "there is no stream " + stream);
        }
        var answer = CBOR.createObjectNode();
        answer.put("FailedRecordCount", 0);
        var records = answer.putArray("Records");
        for (var record : request.path("Records")) {
            records.addObject().put("SequenceNumber", put(stream, record)).put("ShardId", "shardId-000000000000");
        }
        return cbor(answer);
    }

    private String put(String stream, JsonNode record) {
        return streams.put(
                stream,
                record.path("PartitionKey").asString(),
                record.path("Data").binaryValue());
    }

    static JsonNode read(byte[] body) {
        return CBOR.readTree(body);
    }

    static byte[] write(JsonNode node) {
        return CBOR.writeValueAsBytes(node);
    }

    static Reply cbor(JsonNode node) {
        return new Reply(200, Map.of("Content-Type", CONTENT_TYPE), write(node));
    }
}
