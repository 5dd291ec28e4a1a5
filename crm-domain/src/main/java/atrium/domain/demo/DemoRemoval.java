package atrium.domain.demo;

import atrium.domain.events.CompanyRemoved;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Empties an Atrium that holds the demo company, so that it can be set up as if it were new; demo data never return. */
@Component
public class DemoRemoval {

    // What belongs to the installation and not to the company that uses it.
    private static final String TABLES = """
            SELECT string_agg(quote_ident(tablename), ', ' ORDER BY tablename) FROM pg_tables
            WHERE schemaname = current_schema()
              AND tablename NOT IN ('flyway_schema_history', 'scheduled_tasks', 'demo_removal')
            """;

    private final CompanyProfile company;
    private final RecordTypes types;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoRemoval(
            CompanyProfile company, RecordTypes types, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.company = company;
        this.types = types;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would go.
     *
     * @throws NotPermitted when the viewer does not administer the system
     * @throws NoDemoCompany when the company is a real one
     */
    @Transactional(readOnly = true)
    public DemoContents contents(Viewer viewer) {
        Company demo = require(viewer);
        Map<String, Long> records = new LinkedHashMap<>();
        for (RecordType type : types.all()) {
            records.put(type.code(), count(type.table()));
        }
        return new DemoContents(demo.name(), count("person"), records);
    }

    /**
     * Removes everything, people, sessions, files and whatever was added by hand included.
     *
     * @param typed the company's name, typed by whoever means it
     * @throws InvalidRecord when another name was typed
     * @throws NotPermitted when the viewer does not administer the system
     * @throws NoDemoCompany when the company is a real one
     */
    @Transactional
    public void remove(String typed, Viewer viewer) {
        Company demo = require(viewer);
        if (!demo.name().equalsIgnoreCase(typed.strip())) {
            throw new InvalidRecord(List.of(new InvalidValue("company", "demo.problem.other-name", demo.name())));
        }
        jdbc.sql("SET LOCAL lock_timeout = '10s'").update();
        jdbc.sql("TRUNCATE " + jdbc.sql(TABLES).query(String.class).single()).update();
        // Work that was planned once was planned for what is gone; what recurs stays.
        jdbc.sql("DELETE FROM scheduled_tasks WHERE task_instance <> 'recurring'")
                .update();
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO demo_removal (id, removed_at) VALUES (1, :at)")
                .param("at", Timestamp.from(now))
                .update();
        events.publishEvent(new CompanyRemoved(now));
    }

    private Company require(Viewer viewer) {
        if (!viewer.may(Capability.ADMINISTER_SYSTEM)) {
            throw new NotPermitted("remove demo data");
        }
        return company.find().filter(Company::demo).orElseThrow(NoDemoCompany::new);
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
