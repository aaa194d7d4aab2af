package stackrun.embedded.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element with either text or elements in it: all that S3's requests and answers consist of. */
final class Xml {

    private final String name;
    private final String text;
    private final List<Xml> children = new ArrayList<>();

    Xml(String name) {
        this(name, "");
    }

    private Xml(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static Xml of(String name, String text) {
        return new Xml(name, text);
    }

    Xml with(String child, String text) {
        return with(of(child, text));
    }

    Xml with(Xml child) {
        children.add(child);
        return this;
    }

    /** The text of the first child of that name. */
    Optional<String> text(String child) {
        return children(child).stream().map(found -> found.text).findFirst();
    }

    List<Xml> children(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    static String document(Xml root) {
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

    static Xml parse(byte[] document) throws S3Error {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return from(builder.parse(new ByteArrayInputStream(document)).getDocumentElement());
        } catch (SAXException | IOException e) {
            throw S3Error.malformedXml();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        }
    }

    private static Xml from(Element element) {
        var nodes = element.getChildNodes();
        var xml = new Xml(element.getTagName(), element.getTextContent());
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                xml.children.add(from((Element) nodes.item(i)));
            }
        }
        return xml;
    }
}
