package atrium.web;

import atrium.AtriumApplication;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestDatabaseConfiguration;
import atrium.web.signin.TestProvidersConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test that talks to the whole running application over HTTP; all of them share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = AtriumApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "db-scheduler.enabled=false", "atrium.demo=false"})
@Import({
    TestDatabaseConfiguration.class,
    TestClockConfiguration.class,
    TestCompany.class,
    TestProvidersConfiguration.class
})
public @interface WebTest {}
