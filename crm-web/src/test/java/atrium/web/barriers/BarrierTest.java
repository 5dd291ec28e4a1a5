package atrium.web.barriers;

import atrium.AtriumApplication;
import atrium.testing.TestDatabaseConfiguration;
import atrium.web.ChromiumWindows;
import atrium.web.signin.TestProvidersConfiguration;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Looks at the pages of the demo company, where what waits in the background waits until the test has looked at it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = AtriumApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "db-scheduler.enabled=false", "atrium.demo=true"})
@Import({
    TestDatabaseConfiguration.class,
    TestProvidersConfiguration.class,
    Deeds.class,
    Visitors.class,
    SecondSteps.class,
    ShownTemplates.class
})
@ExtendWith(ChromiumWindows.class)
@MockitoBean(types = Scheduler.class)
@interface BarrierTest {}
