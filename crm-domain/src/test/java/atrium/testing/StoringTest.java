package atrium.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A module test whose steps are stored one by one, in a database apart from that of tests which leave nothing behind. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@Import(StoringTest.Apart.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface StoringTest {

    /** Tells the contexts apart. */
    @TestConfiguration(proxyBeanMethods = false)
    class Apart {}
}
