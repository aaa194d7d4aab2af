package stackrun.template;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object of a template that is read strictly: {@link #done()} rejects properties that were neither read nor ignored.
 *
 * <p>Numbers and booleans may be written as text, as in CloudFormation.
 */
public final class Properties {

    private final Value value;
    private final Set<String> read = new LinkedHashSet<>();
    private final KnownPaths known;
    private final List<Properties> children = new ArrayList<>();

    public Properties(Value value) {
        this(value, new KnownPaths());
    }

    private Properties(Value value, KnownPaths known) {
        this.value = value;
        this.known = known;
    }

    public String path() {
        return value.path();
    }

    /** The whole object. All of its properties count as read. */
    public Value whole() {
        read.addAll(value.members().keySet());
        return value;
    }

    /** A property with all of its members, which count as read. */
    public Value value(String name) {
        read.add(name);
        return value.at(name);
    }

    public Optional<Value> find(String name) {
        return Optional.of(value(name)).filter(Value::isPresent);
    }

    public Optional<String> findText(String name) {
        return value(name).findText();
    }

    public String text(String name) {
        return findText(name).orElseThrow(() -> new TemplateException(path(), name + " is required"));
    }

    /**
     * A whole number.
     *
     * @throws IllegalStateException if its bounds are not known
     */
    public Optional<Integer> findInt(String name) {
        if (!known.restricts(name)) {
            throw new IllegalStateException("the bounds of %s/%s are not known".formatted(path(), name));
        }
        known.check(value, name);
        return value(name).findInt();
    }

    public int integer(String name, int byDefault) {
        return findInt(name).orElse(byDefault);
    }

    public Optional<BigDecimal> findNumber(String name) {
        return value(name).findNumber();
    }

    /**
     * One of the texts that AWS accepts, or the default.
     *
     * @throws IllegalStateException if the accepted texts are not known
     */
    public String choice(String name, String byDefault) {
        if (!known.restricts(name)) {
            throw new IllegalStateException("the values of %s/%s are not known".formatted(path(), name));
        }
        known.check(value, name);
        return findText(name).orElse(byDefault);
    }

    /** One of the texts that AWS accepts; the property is required. */
    public String choice(String name) {
        return choice(name, text(name));
    }

    public boolean flag(String name, boolean byDefault) {
        return value(name).flag(byDefault);
    }

    public Duration seconds(String name, int byDefault) {
        return Duration.ofSeconds(integer(name, byDefault));
    }

    public List<String> texts(String name) {
        return value(name).texts();
    }

    public Map<String, String> textMap(String name) {
        return value(name).textMap();
    }

    /** A nested object. An absent object has no properties. */
    public Properties object(String name) {
        return child(value(name), name);
    }

    public List<Properties> objects(String name) {
        return value(name).list().stream().map(each -> child(each, name + "/*")).toList();
    }

    private Properties child(Value childValue, String name) {
        var child = new Properties(childValue, known.below(name));
        var _ = childValue.members();
        children.add(child);
        return child;
    }

    /**
     * Rejects values that AWS rejects, even of properties that are not read.
     *
     * @param rulesByPath the accepted values by paths like those of {@link #ignoring}
     */
    public Properties checking(Map<String, Rule> rulesByPath) {
        known.restrict(rulesByPath);
        return this;
    }

    /**
     * Ignores properties that have no effect here.
     *
     * @param paths paths such as {@code Tags} or {@code Target/RoleArn}; {@code *} matches each object of a list. Nested
     *     paths take effect for objects that are read afterwards
     */
    public Properties ignoring(Set<String> paths) {
        known.ignore(paths);
        return this;
    }

    /** Marks properties as read that other code reads, for example the one that names the resource. */
    public Properties readElsewhere(String... names) {
        read.addAll(List.of(names));
        return this;
    }

    /** Rejects every value except the only one that runs here. An absent property is accepted. */
    public Properties only(String name, String only) {
        findText(name).filter(found -> !found.equals(only)).ifPresent(found -> {
            throw new TemplateException(path() + "/" + name, "only %s runs here, not %s".formatted(only, found));
        });
        return this;
    }

    /**
     * Checks that nothing was overlooked.
     *
     * @throws TemplateException for the first property that was neither read nor ignored, or that AWS rejects
     */
    public void done() {
        for (var name : value.members().keySet()) {
            if (!read.contains(name) && !known.ignores(name)) {
                throw new TemplateException(
                        path() + "/" + name, "this property does not run here and is not known to be harmless");
            }
        }
        known.checkAll(value);
        children.forEach(Properties::done);
    }
}
