package stackrun.template;

/** A template contains something that does not exist or does not run here. The message contains its JSON path. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TemplateException(String path, String message) {
        super(path + ": " + message);
    }

    public TemplateException(String path, String message, Throwable cause) {
        super(path + ": " + message, cause);
    }
}
