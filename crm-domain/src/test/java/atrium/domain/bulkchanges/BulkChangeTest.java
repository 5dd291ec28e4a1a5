package atrium.domain.bulkchanges;

import atrium.testing.ModuleTest;
import atrium.testing.TestClockConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A test of changes of many records: each step is stored, and what waits for its turn goes on when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@Import({TestClockConfiguration.class, BulkSamples.class})
@MockitoBean(types = BulkQueue.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@interface BulkChangeTest {}
