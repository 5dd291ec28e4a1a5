package atrium.web.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This handler changes what lets somebody in: it answers only who proved within the last minutes who they are. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsProof {

    /** The page that leads here, where a change that came too late begins again; a page leads back to itself. */
    String from() default "/me/security";
}
