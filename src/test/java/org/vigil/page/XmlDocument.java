package org.vigil.page;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A document as a strict reader understands it: with namespaces, without a DOCTYPE. */
public record XmlDocument(Element root) {

    public static final String ATOM = "http://www.w3.org/2005/Atom";

    public static XmlDocument parse(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            return new XmlDocument(document.getDocumentElement());
        } catch (Exception malformed) {
            throw new AssertionError("not well-formed", malformed);
        }
    }

    public List<XmlDocument> all(@Nullable String namespace, String name) {
        var found = new ArrayList<XmlDocument>();
        for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && name.equals(element.getLocalName())
                    && Objects.equals(namespace, element.getNamespaceURI())) {
                found.add(new XmlDocument(element));
            }
        }
        return found;
    }

    public XmlDocument one(@Nullable String namespace, String name) {
        var found = all(namespace, name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + name);
        }
        return found.getFirst();
    }

    public String text(@Nullable String namespace, String name) {
        return one(namespace, name).root.getTextContent();
    }

    public String attribute(String name) {
        return root.getAttribute(name);
    }

    public String href(String namespace, String rel) {
        return all(namespace, "link").stream()
                .filter(link -> link.attribute("rel").equals(rel))
                .findFirst()
                .orElseThrow()
                .attribute("href");
    }
}
