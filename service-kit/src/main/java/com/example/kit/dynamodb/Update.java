package com.example.kit.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update expression that sets and removes attributes. It aliases every name, because many are reserved words. */
public final class Update {

    private final Map<String, AttributeValue> set;
    private final List<String> remove;

    private Update(Map<String, AttributeValue> set, List<String> remove) {
        this.set = set;
        this.remove = remove;
    }

    public static Update setting(Attributes attributes) {
        return new Update(attributes.build(), List.of());
    }

    public Update removing(String... names) {
        return new Update(set, List.of(names));
    }

    public String expression() {
        var setting = set.keySet().stream()
                .map(name -> "#%s = :%s".formatted(name, name))
                .collect(Collectors.joining(", ", "SET ", ""));
        return remove.isEmpty()
                ? setting
                : setting + remove.stream().map(name -> "#" + name).collect(Collectors.joining(", ", " REMOVE ", ""));
    }

    /** The aliases of all names in this expression, and of the names in a condition. */
    public Map<String, String> namesAnd(String... conditionNames) {
        var names = new LinkedHashMap<String, String>();
        set.keySet().forEach(name -> names.put("#" + name, name));
        remove.forEach(name -> names.put("#" + name, name));
        List.of(conditionNames).forEach(name -> names.put("#" + name, name));
        return names;
    }

    /** The values in this expression, and the values in a condition. */
    public Map<String, AttributeValue> valuesAnd(Attributes conditionValues) {
        var values = new LinkedHashMap<>(conditionValues.build());
        set.forEach((name, value) -> values.put(":" + name, value));
        return values;
    }
}
