package org.vitrine.generic.api.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What people read of a call, a parameter or a part of an answer. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface About {

    /** In a sentence or two. */
    String value();

    /** An example of the value, empty for none. */
    String example() default "";

    /** Whether a parameter is a whole number, although it is read as a text. */
    boolean whole() default false;

    /** The records that stand in a list of JSON, whose own type does not say it. */
    Class<?>[] shapes() default {};

    /** The values there are, where there are not many. */
    String[] oneOf() default {};
}
