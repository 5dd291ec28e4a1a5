package atrium.domain.records;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the statements of the running transaction planned for their actual values: a generic plan, chosen from the fifth use
 * of a prepared statement on, walks the wrong index for rare words and small portfolios.
 */
@Component
public class CustomPlans {

    private final JdbcClient jdbc;

    CustomPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of the transaction; such short statements are neither compiled nor spread over processors. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void force() {
        jdbc.sql("""
                        SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                          set_config('max_parallel_workers_per_gather', '0', true)
                        """).query((row, number) -> true).single();
    }
}
