package atrium.web.security;

import atrium.domain.records.Act;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This handler answers people whose role allows an act on records of a type at some level; the rows are checked below. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** What the role must allow; one of them is enough, and what is done is checked below. */
    Act[] value();

    /** Code of the record type; left out by a handler that is {@link OfRecordType}. */
    String type() default "";
}
