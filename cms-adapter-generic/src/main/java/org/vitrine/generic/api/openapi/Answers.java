package org.vitrine.generic.api.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a call answers, where its method does not say so: one that sets headers, too, or one that answers none. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

    /** The record in the answer's body. */
    Class<?> value();

    /** Status of HTTP where the question itself was right, but its answer is a problem. */
    int[] problems() default {};

    /** Media type of the answer. */
    String type() default "application/json";
}
