package stackrun.resource;

/** A path part below another resource, or a variable such as {@code {id}} or {@code {proxy+}}. */
public record PathPart(String place, String id, String parentId, String part) {

    boolean isVariable() {
        return part.startsWith("{");
    }

    boolean isGreedy() {
        return part.endsWith("+}");
    }
}
