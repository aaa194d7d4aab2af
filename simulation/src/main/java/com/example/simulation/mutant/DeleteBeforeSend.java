package com.example.simulation.mutant;

import com.example.simulation.aws.Call;
import com.example.simulation.aws.Reply;
import com.example.simulation.process.Incarnation;
import com.example.simulation.process.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A network that deletes each dead letter before it is sent and answers the later deletion without doing it.
 *
 * @param taken the requests that delete the received messages, by body
 */
record DeleteBeforeSend(Network network, Map<String, ObjectNode> taken) implements Network {

    private static final JsonMapper JSON = JsonMapper.shared();

    DeleteBeforeSend(Network network) {
        this(network, new HashMap<>());
    }

    @Override
    public Reply carry(Incarnation from, Call call) throws IOException {
        return switch (call.operation()) {
            case "ReceiveMessage" -> recorded(call, network.carry(from, call));
            case "SendMessage" -> {
                var delete = taken.remove(text(call.body(), "MessageBody"));
                if (delete != null) {
                    network.carry(from, call("DeleteMessage", delete, call));
                }
                yield network.carry(from, call);
            }
            case "DeleteMessage" -> new Reply(200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
            default -> network.carry(from, call);
        };
    }

    private Reply recorded(Call call, Reply reply) {
        for (var message : JSON.readTree(reply.body()).path("Messages")) {
            var delete = JSON.createObjectNode();
            delete.put("QueueUrl", text(call.body(), "QueueUrl"));
            delete.put("ReceiptHandle", message.path("ReceiptHandle").asString());
            taken.put(message.path("Body").asString(), delete);
        }
        return reply;
    }

    private static Call call(String operation, ObjectNode body, Call like) {
        return new Call(like.service(), operation, JSON.writeValueAsBytes(body), like.request());
    }

    private static String text(byte[] body, String name) {
        return JSON.readTree(body).path(name).asString();
    }
}
