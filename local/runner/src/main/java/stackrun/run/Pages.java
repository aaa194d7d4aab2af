package stackrun.run;

import java.util.Optional;
import stackrun.embedded.http.HttpResponse;

/** Web pages that a run serves on the port of the API. */
public interface Pages {

    /** The path under which all of them are: {@code /docs}. Empty if there are none. */
    String path();

    /** The page or file of a path that is {@link #path} or below it; empty if there is none. */
    Optional<HttpResponse> answer(String path);

    /** Tests if a path is {@link #path} or below it. */
    default boolean contain(String requested) {
        return !path().isEmpty() && (requested.equals(path()) || requested.startsWith(path() + "/"));
    }

    /** A run that serves its API only. */
    static Pages none() {
        return new Pages() {
            @Override
            public String path() {
                return "";
            }

            @Override
            public Optional<HttpResponse> answer(String path) {
                return Optional.empty();
            }
        };
    }
}
