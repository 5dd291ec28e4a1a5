package atrium.web.testing;

import atrium.AtriumApplication;
import atrium.testing.TestDatabaseConfiguration;
import atrium.web.api.ApiPrograms;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test against the whole application through its filter chain, on a database shared by all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = AtriumApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabaseConfiguration.class, TestPeople.class, ApiPrograms.class, CountedStatements.class})
public @interface PageTest {}
