package stackrun.embedded.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Header lines in their original order and spelling. Lookups ignore case. */
public final class HttpHeaders {

    private record Line(String name, String value) {}

    private final List<Line> lines = new ArrayList<>();

    public static HttpHeaders of(String name, String value) {
        return new HttpHeaders().add(name, value);
    }

    public HttpHeaders add(String name, String value) {
        lines.add(new Line(name, value));
        return this;
    }

    /** The first value of a header. */
    public Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Line::value)
                .findFirst();
    }

    public List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Line::value)
                .toList();
    }

    /** These headers without one of them. */
    public HttpHeaders without(String name) {
        var others = new HttpHeaders();
        lines.stream()
                .filter(line -> !line.name().equalsIgnoreCase(name))
                .forEach(line -> others.add(line.name(), line.value()));
        return others;
    }

    public void forEach(BiConsumer<String, String> each) {
        lines.forEach(line -> each.accept(line.name(), line.value()));
    }
}
