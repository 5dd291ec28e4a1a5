package atrium.web.api;

import atrium.web.testing.PageTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the API through the whole filter chain; the keys that it makes are revoked after each method. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@ExtendWith(NoKeysLeft.class)
@interface ApiTest {}
