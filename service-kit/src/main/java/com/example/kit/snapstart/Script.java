package com.example.kit.snapstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events and replies of one function's rehearsal: the resource {@code rehearsal/<function>.json}. A text in it may be written
 * as {@link EmbeddedJson}.
 *
 * @param reads names of the {@link HarmlessRead} beans whose dependencies the function uses
 * @param examples the events that the function receives
 */
record Script(List<String> reads, List<Example> examples) {

    /**
     * An event with the replies of the services that it calls.
     *
     * @param event as Lambda passes it; <code>${token}</code> is replaced by an access token with the claims, and
     *     <code>${callback}</code> by a URL that accepts one request
     * @param claims the claims of the access token, except those that every token has
     * @param replies by service and operation, for example {@code DynamoDb.GetItem}: an object is sent as JSON, a text
     *     unchanged, and the members of an array one after the other, of which the last is repeated
     */
    record Example(
            JsonNode event,
            @Nullable Map<String, Object> claims,
            @Nullable Map<String, JsonNode> replies) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads the script of a function.
     *
     * @param placeholders replaces settings in the text, such as <code>${inventory.table}</code>, and leaves what is no setting
     * @throws IllegalStateException if the deployment package has none
     */
    static Script of(String function, UnaryOperator<String> placeholders) {
        var name = "/rehearsal/%s.json".formatted(function);
        try (var resource = Script.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "function %s has no rehearsal: add the resource %s, or set kit.rehearsal.enabled to false"
                                .formatted(function, name));
            }
            var text = placeholders.apply(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            return JSON.treeToValue(EmbeddedJson.expand(JSON.readTree(text)), Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
