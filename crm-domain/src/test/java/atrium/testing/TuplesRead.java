package atrium.testing;

import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the rows that the running transaction's statements touch: a plan that reads whole tables shows at once. */
public final class TuplesRead {

    private final JdbcClient jdbc;

    public TuplesRead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a generic plan what every statement gets that doesn't ask for another one. */
    public void expectGenericPlans() {
        jdbc.sql("SELECT set_config('plan_cache_mode', 'force_generic_plan', true)")
                .query(String.class)
                .single();
    }

    /** Rows read by {@code work} from tables and through indexes. */
    public long of(Callable<?> work) throws Exception {
        long before = total();
        work.call();
        return total() - before;
    }

    private long total() {
        return jdbc.sql("""
                        SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables
                        """).query(Long.class).single();
    }
}
