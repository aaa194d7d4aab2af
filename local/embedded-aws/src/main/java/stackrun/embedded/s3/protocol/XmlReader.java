package stackrun.embedded.s3.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads XML documents without document types. */
public final class XmlReader {

    private XmlReader() {}

    public static Xml read(byte[] document) throws S3Error {
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
        var xml = Xml.of(element.getTagName(), element.getTextContent());
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                xml.with(from((Element) nodes.item(i)));
            }
        }
        return xml;
    }
}
