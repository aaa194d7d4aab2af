package stackrun.embedded;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.LocationTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.Trait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies of a service's requests that are wrong in one place, made from the SDK's own model of the service: each member, at
 * any depth, with every kind of JSON and, where it is a number, at the bounds of its type and beyond.
 *
 * @param seeds good values by name of the member, which a body has beside the wrong one
 */
record RequestShapes(Map<String, JsonNode> seeds) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 4;

    /**
     * One body.
     *
     * @param at the member that is wrong
     * @param wrongKind whether its value is JSON of a kind that the member never is
     */
    record Body(String at, ObjectNode json, boolean wrongKind) {}

    private record Value(String at, JsonNode json, boolean wrongKind) {}

    /** The members of each operation's request, by the operation's name. */
    static SortedMap<String, List<SdkField<?>>> operations(Class<?> client) {
        var operations = new TreeMap<String, List<SdkField<?>>>();
        for (var method : client.getMethods()) {
            if (method.getParameterCount() == 1 && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0])) {
                var request = method.getParameterTypes()[0];
                operations.put(request.getSimpleName().replaceFirst("Request$", ""), fields(request));
            }
        }
        return operations;
    }

    static List<SdkField<?>> members(SdkField<?>... members) {
        return List.of(members);
    }

    static SdkField<?> text(String name) {
        return member(MarshallingType.STRING, name);
    }

    static SdkField<?> flag(String name) {
        return member(MarshallingType.BOOLEAN, name);
    }

    static SdkField<?> number(String name) {
        return member(MarshallingType.INTEGER, name);
    }

    static SdkField<?> texts(String name) {
        return member(
                MarshallingType.MAP,
                name,
                MapTrait.builder().valueFieldInfo(text("value")).build());
    }

    /** {@code UserAttributes}: a list of names and values. */
    static SdkField<?> attributes() {
        var attribute = member(
                MarshallingType.MAP,
                "member",
                MapTrait.builder().valueFieldInfo(text("value")).build());
        return member(
                MarshallingType.LIST,
                "UserAttributes",
                ListTrait.builder().memberFieldInfo(attribute).build());
    }

    private static <T> SdkField<T> member(MarshallingType<T> type, String name, Trait... traits) {
        var all = new ArrayList<>(List.of(traits));
        all.add(LocationTrait.builder()
                .location(MarshallLocation.PAYLOAD)
                .locationName(name)
                .build());
        return SdkField.builder(type)
                .memberName(name)
                .traits(all.toArray(Trait[]::new))
                .build();
    }

    private static List<SdkField<?>> fields(Class<?> request) {
        try {
            return ((SdkPojo) request.getMethod("builder").invoke(null)).sdkFields();
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError("%s is no request of the SDK".formatted(request), e);
        }
    }

    List<Body> bodies(List<SdkField<?>> fields) {
        var bodies = new ArrayList<Body>();
        bodies.add(new Body("none", base(fields), false));
        for (var field : fields) {
            for (var value : values(field, 0)) {
                var body = base(fields);
                body.set(field.locationName(), value.json());
                bodies.add(new Body(field.locationName() + value.at(), body, value.wrongKind()));
            }
        }
        return bodies;
    }

    private ObjectNode base(List<SdkField<?>> fields) {
        var base = JSON.objectNode();
        for (var field : fields) {
            var seed = seeds.get(field.locationName());
            if (seed != null) {
                base.set(field.locationName(), seed);
            }
        }
        return base;
    }

    private List<Value> values(SdkField<?> field, int depth) {
        var type = field.marshallingType().getKnownType();
        var values = new ArrayList<Value>();
        for (var each : ofEveryKind()) {
            values.add(new Value("", each, !each.isNull() && !fits(each, type)));
        }
        if (depth == MAX_DEPTH) {
            return values;
        }
        switch (type) {
            case LIST -> {
                var member = field.getTrait(ListTrait.class).memberFieldInfo();
                for (var value : values(member, depth + 1)) {
                    values.add(new Value("[0]" + value.at(), JSON.arrayNode().add(value.json()), value.wrongKind()));
                }
            }
            case MAP -> {
                var member = field.getTrait(MapTrait.class).valueFieldInfo();
                for (var value : values(member, depth + 1)) {
                    values.add(new Value(
                            ".key" + value.at(), JSON.objectNode().set("key", value.json()), value.wrongKind()));
                }
            }
            case SDK_POJO -> {
                var members = field.constructor().get().sdkFields();
                for (var member : members) {
                    for (var value : values(member, depth + 1)) {
                        var object = base(members);
                        object.set(member.locationName(), value.json());
                        values.add(new Value("." + member.locationName() + value.at(), object, value.wrongKind()));
                    }
                }
            }
            default -> {}
        }
        return values;
    }

    private static List<JsonNode> ofEveryKind() {
        return Arrays.asList(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.numberNode(0),
                JSON.numberNode(1),
                JSON.numberNode(-1),
                JSON.numberNode(Integer.MAX_VALUE),
                JSON.numberNode(Integer.MIN_VALUE),
                JSON.numberNode(Integer.MAX_VALUE + 1L),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.numberNode(Long.MIN_VALUE),
                JSON.numberNode(BigInteger.TWO.pow(64)),
                JSON.numberNode(new BigDecimal("1.5")),
                JSON.numberNode(new BigDecimal("1e30")),
                JSON.numberNode(new BigDecimal("1e400")),
                JSON.numberNode(new BigDecimal("-1e-400")),
                JSON.stringNode(""),
                JSON.stringNode("text"),
                JSON.stringNode("5"),
                JSON.stringNode("\u0000 \ud83d\ude00"),
                JSON.stringNode("/"),
                JSON.stringNode("x".repeat(3000)),
                JSON.arrayNode(),
                JSON.arrayNode().addNull(),
                JSON.arrayNode().add(1),
                JSON.arrayNode().add("text"),
                JSON.arrayNode().add(JSON.arrayNode()),
                JSON.objectNode(),
                JSON.objectNode().put("Strange", 1),
                JSON.objectNode().putNull("key"));
    }

    /** Tests if a member of the type may be this kind of JSON; text that is not base64 counts as the right kind. */
    private static boolean fits(JsonNode json, MarshallingKnownType type) {
        return switch (type) {
            case STRING, SDK_BYTES -> json.isString();
            case BOOLEAN -> json.isBoolean();
            case LIST -> json.isArray();
            case MAP, SDK_POJO, DOCUMENT -> json.isObject();
            case INTEGER -> json.isInt();
            case LONG -> json.isIntegralNumber() && json.canConvertToLong();
            case SHORT, BYTE -> json.isIntegralNumber();
            case FLOAT, DOUBLE, BIG_DECIMAL, INSTANT -> json.isNumber();
            case NULL -> true;
        };
    }
}
