package stackrun.embedded.awsjson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The range of a number in a request, from the API reference. Every number needs one: an operation whose request has a
 * number without a range is rejected at startup.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

    /** The lowest value. */
    int min() default Integer.MIN_VALUE;

    /** The highest value. */
    int max() default Integer.MAX_VALUE;
}
