package com.example.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An object of a template that is read strictly: after {@link #done()} nothing in it was passed over by accident.
 *
 * <p>CloudFormation writes numbers and booleans as text just as well, so both are read.
 */
public final class Properties {

    private final String path;
    private final JsonNode object;
    private final Set<String> read = new LinkedHashSet<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final List<Properties> children = new ArrayList<>();

    public Properties(String path, JsonNode object) {
        this.path = path;
        this.object = object;
    }

    public String path() {
        return path;
    }

    public JsonNode node() {
        object.propertyNames().forEach(read::add);
        return object;
    }

    public Optional<JsonNode> find(String name) {
        read.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    public Optional<String> findText(String name) {
        return find(name).map(node -> {
            if (node.isContainer()) {
                throw new TemplateException(path + "/" + name, "has to be text, not " + node.getNodeType());
            }
            return node.asString();
        });
    }

    public String text(String name) {
        return findText(name).orElseThrow(() -> new TemplateException(path, name + " is required"));
    }

    public Optional<Integer> findInt(String name) {
        return findText(name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw new TemplateException(path + "/" + name, "has to be a whole number, not " + value);
            }
        });
    }

    public int integer(String name, int byDefault) {
        return findInt(name).orElse(byDefault);
    }

    public boolean flag(String name, boolean byDefault) {
        return findText(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new TemplateException(path + "/" + name, "has to be true or false, not " + value);
                })
                .orElse(byDefault);
    }

    public Duration seconds(String name, int byDefault) {
        return Duration.ofSeconds(integer(name, byDefault));
    }

    public List<String> texts(String name) {
        return find(name)
                .map(node -> node.values().stream().map(JsonNode::asString).toList())
                .orElse(List.of());
    }

    public Map<String, String> textMap(String name) {
        var map = new LinkedHashMap<String, String>();
        find(name)
                .ifPresent(node -> node.properties()
                        .forEach(each -> map.put(each.getKey(), each.getValue().asString())));
        return map;
    }

    /** A nested object; an absent one reads as empty. */
    public Properties object(String name) {
        return child(path + "/" + name, find(name).orElseGet(MissingNode::getInstance), name);
    }

    public List<Properties> objects(String name) {
        var objects = new ArrayList<Properties>();
        find(name).ifPresent(node -> {
            for (int i = 0; i < node.size(); i++) {
                objects.add(child("%s/%s/%s".formatted(path, name, i), node.get(i), name + "/*"));
            }
        });
        return objects;
    }

    private Properties child(String childPath, JsonNode node, String name) {
        var child = new Properties(childPath, node);
        ignored.stream()
                .filter(each -> each.startsWith(name + "/"))
                .forEach(each -> child.ignored.add(each.substring(name.length() + 1)));
        children.add(child);
        return child;
    }

    /**
     * Passes properties over that change nothing here.
     *
     * @param paths {@code Tags}; {@code Target/RoleArn} for what is nested, as soon as its parent is read; a star between
     *     slashes stands for each object of a list
     */
    public Properties ignoring(Set<String> paths) {
        ignored.addAll(paths);
        return this;
    }

    /** Passes properties over that are honoured where the resource is named. */
    public Properties readElsewhere(String... names) {
        read.addAll(List.of(names));
        return this;
    }

    /** Allows one value only, the one that is how things are here anyway. */
    public Properties only(String name, String value) {
        findText(name).filter(found -> !found.equals(value)).ifPresent(found -> {
            throw new TemplateException(path + "/" + name, "only %s runs here, not %s".formatted(value, found));
        });
        return this;
    }

    /**
     * Ends the reading.
     *
     * @throws TemplateException naming the first property that nobody has read
     */
    public void done() {
        for (var name : object.propertyNames()) {
            if (!read.contains(name) && !ignored.contains(name)) {
                throw new TemplateException(
                        path + "/" + name, "this property does not run here and is not known to be harmless");
            }
        }
        children.forEach(Properties::done);
    }
}
