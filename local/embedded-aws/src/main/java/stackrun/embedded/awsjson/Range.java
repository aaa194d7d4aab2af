package stackrun.embedded.awsjson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that a number of a request may have, as the API reference gives them. Each number of a request has one: an
 * operation whose request has a number without it is rejected at startup.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

    /** The least value. */
    int min() default Integer.MIN_VALUE;

    /** The greatest value. */
    int max() default Integer.MAX_VALUE;
}
