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

    // What a page costs that lies apart from the one before, in pages that lie behind one another: PostgreSQL's own
    // guess,
    // and what it is where most pages are in memory.
    private static final String APART = "4";
    private static final String NEAR = "1.1";

    private final JdbcClient jdbc;

    CustomPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The opposite, for statements whose best plan is the same for all values: they are planned once for a connection. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spare() {
        set("force_generic_plan", "on", "on", APART);
    }

    /** The same for statements that stop early, once an index gave them enough rows in its order: nothing is sorted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void walk() {
        set("force_generic_plan", "off", "on", NEAR);
    }

    /** The same for statements that look for something rare: no table is read through in the hope of meeting a few rows soon. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void probe() {
        set("force_generic_plan", "on", "off", APART);
    }

    /** From here to the end of the transaction; such short statements are neither compiled nor spread over processors. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void force() {
        set("force_custom_plan", "on", "on", APART);
    }

    /** The same as {@link #force}, but rows that an index names are fetched one by one sooner. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fetch() {
        set("force_custom_plan", "on", "on", NEAR);
    }

    private void set(String mode, String sort, String scan, String apart) {
        jdbc.sql("""
                        SELECT set_config('plan_cache_mode', :mode, true), set_config('enable_sort', :sort, true),
                          set_config('enable_seqscan', :scan, true),
                          set_config('random_page_cost', :apart, true),
                          set_config('jit', 'off', true),
                          set_config('max_parallel_workers_per_gather', '0', true)
                        """)
                .param("mode", mode)
                .param("sort", sort)
                .param("scan", scan)
                .param("apart", apart)
                .query((row, number) -> true)
                .single();
    }
}
