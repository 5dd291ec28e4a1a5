package atrium.web.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes every statement sent to the database, so that a test can say how many a page may need. */
public class CountedStatements implements BeanPostProcessor {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource source && name.equals("dataSource")) {
            return ProxyDataSourceBuilder.create(source)
                    .afterQuery((execution, queries) -> {
                        if (!inBackground()) {
                            queries.forEach(query -> statements.add(query.getQuery()));
                        }
                    })
                    .build();
        }
        return bean;
    }

    /** Forgets what was noted. */
    public void reset() {
        statements.clear();
    }

    /**
     * Statements since the reset, without those of background jobs, of the session, and those that look every other second
     * whether remembered settings are still the same.
     */
    public List<String> sent() {
        List<String> sent = new ArrayList<>(statements);
        sent.removeIf(statement -> statement.contains("scheduled_tasks")
                || statement.startsWith("SELECT coalesce(max(version), 0) FROM ")
                || statement.toLowerCase(java.util.Locale.ROOT).contains("spring_session"));
        return sent;
    }

    // Jobs run in the scheduler's own threads, and other nodes hear of what tests before this one stored.
    private static boolean inBackground() {
        return Thread.currentThread().getName().matches("pool-\\d+-thread-\\d+|db-scheduler.*|record-news");
    }
}
