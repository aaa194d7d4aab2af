package stackrun.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A node of a policy and its JSON path, for messages. */
record Element(String policy, String path, JsonNode node) {

    /** Returns this object, after refusing members that are not among the names. */
    Element onlyWith(Set<String> names) {
        for (Element member : members()) {
            if (!names.contains(member.lastName())) {
                throw member.problem("is not known");
            }
        }
        return this;
    }

    Element required(String member) {
        Element found = optional(member);
        if (found == null) {
            throw problem("needs " + member);
        }
        return found;
    }

    @Nullable
    Element optional(String member) {
        JsonNode found = node.get(member);
        return found == null ? null : new Element(policy, path + "." + member, found);
    }

    /** Returns the members of an object. */
    List<Element> members() {
        if (!node.isObject()) {
            throw problem("must be an object");
        }
        return node.properties().stream()
                .map(member -> new Element(policy, path + "." + member.getKey(), member.getValue()))
                .toList();
    }

    /** Returns the items of an array, or the one value that stands for such an array. */
    List<Element> items() {
        if (!node.isArray()) {
            return List.of(this);
        }
        List<Element> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(new Element(policy, path + "[" + items.size() + "]", item));
        }
        if (items.isEmpty()) {
            throw problem("must not be empty");
        }
        return items;
    }

    String text() {
        if (!node.isString()) {
            throw problem("must be a text");
        }
        return node.stringValue();
    }

    /** Returns the text of a condition's value, which may also be a number or a boolean. */
    String scalar() {
        if (node.isNumber() || node.isBoolean()) {
            return node.asString();
        }
        return text();
    }

    /** Returns the name of this member of its object. */
    String lastName() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    InvalidPolicyException problem(String problem) {
        return new InvalidPolicyException(policy, path, problem);
    }
}
