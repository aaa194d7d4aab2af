package stackrun.embedded.s3.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An XML element that contains either text or elements, as in the requests and answers of S3. */
public final class Xml {

    private final String name;
    private final String text;
    private final List<Xml> children = new ArrayList<>();

    public Xml(String name) {
        this(name, "");
    }

    private Xml(String name, String text) {
        this.name = name;
        this.text = text;
    }

    public static Xml of(String name, String text) {
        return new Xml(name, text);
    }

    public Xml with(String child, String text) {
        return with(of(child, text));
    }

    public Xml with(Xml child) {
        children.add(child);
        return this;
    }

    /** The text of the first child with a name. */
    public Optional<String> text(String child) {
        return children(child).stream().map(found -> found.text).findFirst();
    }

    public List<Xml> children(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    public static String document(Xml root) {
        var document = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        root.write(document);
        return document.toString();
    }

    private void write(StringBuilder document) {
        document.append('<').append(name).append('>').append(escape(text));
        children.forEach(child -> child.write(document));
        document.append("</").append(name).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
