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

    /** The opposite, for statements whose best plan is the same for all values: they are planned once for a connection. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spare() {
        set("force_generic_plan", "on", "on");
    }

    /** The same for statements that stop early, once an index gave them enough rows in its order: nothing is sorted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void walk() {
        set("force_generic_plan", "off", "on");
    }

    /** The same for statements that look for something rare: no table is read through in the hope of meeting a few rows soon. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void probe() {
        set("force_generic_plan", "on", "off");
    }

    /** From here to the end of the transaction; such short statements are neither compiled nor spread over processors. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void force() {
        set("force_custom_plan", "on", "on");
    }

    /** From here on, rows that an index names are fetched one by one sooner: it takes little more than reading all of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fetch() {
        jdbc.sql("SELECT set_config('random_page_cost', '1.1', true)")
                .query((row, number) -> true)
                .single();
    }

    private void set(String mode, String sort, String scan) {
        jdbc.sql("""
                        SELECT set_config('plan_cache_mode', :mode, true), set_config('enable_sort', :sort, true),
                          set_config('enable_seqscan', :scan, true),
                          set_config('jit', 'off', true),
                          set_config('max_parallel_workers_per_gather', '0', true)
                        """)
                .param("mode", mode)
                .param("sort", sort)
                .param("scan", scan)
                .query((row, number) -> true)
                .single();
    }
}
