package atrium.domain.dataexchange;

import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.testing.TestCompany;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a file through the whole import, for tests of other features. */
public class WholeImport {

    private final ImportUploads uploads;
    private final Imports imports;
    private final ImportRuns runs;
    private final ImportWork work;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final Map<UUID, String> dryRuns = new ConcurrentHashMap<>();

    WholeImport(
            ImportUploads uploads,
            Imports imports,
            ImportRuns runs,
            ImportWork work,
            TestCompany company,
            JdbcClient jdbc) {
        this.uploads = uploads;
        this.imports = imports;
        this.runs = runs;
        this.work = work;
        this.company = company;
        this.jdbc = jdbc;
    }

    /** Somebody who may import everything. */
    public Viewer administrator() {
        return person("Nora", StandardRole.ADMINISTRATOR);
    }

    /** Somebody with a role. */
    public Viewer person(String name, StandardRole role) {
        return company.viewer(name, role);
    }

    /** Uploads, checks nothing, brings every row in, and answers the import's id. */
    public UUID run(
            String type,
            InputStream text,
            List<@Nullable String> fields,
            String identity,
            Map<String, String> settings,
            Viewer viewer)
            throws Exception {
        UUID id = uploads.upload(type, "corpus.csv", text, viewer);
        runs.plan(id, new ImportPlan(fields, identity, true, true, false, true, settings, null));
        runs.begin(id, ImportStatus.RUNNING, java.time.Clock.systemUTC().instant());
        work.go(id);
        return id;
    }

    /** Uploads, tries it and then brings every row in, and answers the import's id. */
    public UUID checkedRun(
            String type,
            InputStream text,
            List<@Nullable String> fields,
            @Nullable String identity,
            Map<String, String> settings,
            Viewer viewer)
            throws Exception {
        UUID id = uploads.upload(type, "whole.csv", text, viewer);
        runs.plan(id, new ImportPlan(fields, identity, true, true, false, true, settings, null));
        runs.begin(id, ImportStatus.CHECKING, java.time.Clock.systemUTC().instant());
        work.go(id);
        dryRuns.put(id, outcome(id, viewer));
        runs.begin(id, ImportStatus.RUNNING, java.time.Clock.systemUTC().instant());
        work.go(id);
        return id;
    }

    /** Goes on with what was cut off, as another attempt of the job does. */
    void goOn() throws Exception {
        work.go(jdbc.sql("SELECT id FROM import_run WHERE status = 'RUNNING' ORDER BY uploaded_at DESC LIMIT 1")
                .query(UUID.class)
                .single());
    }

    /** The counts that the dry run showed. */
    public String dryRun(UUID id) {
        return String.valueOf(dryRuns.get(id));
    }

    /** The rows that were not brought in as they are. */
    List<ImportProblem> problems(UUID id, Viewer viewer) {
        return imports.problems(id, 100, viewer);
    }

    /** The counts of an import. */
    public ImportCounts counts(UUID id, Viewer viewer) {
        return imports.run(id, viewer).counts();
    }

    /** Takes an import back. */
    public void revert(UUID id) throws Exception {
        runs.beginReverting(id, java.time.Clock.systemUTC().instant());
        work.go(id);
    }

    /** The counts of an import in words. */
    public String outcome(UUID id, Viewer viewer) {
        return imports.run(id, viewer).counts().toString();
    }

    /** How many rows failed, by reason. */
    public Map<String, Long> failures(UUID id) {
        Map<String, Long> failures = new HashMap<>();
        jdbc.sql("SELECT message_key, count(*) AS rows FROM import_problem WHERE import_id = :id GROUP BY 1")
                .param("id", id)
                .query(row -> {
                    failures.put(row.getString("message_key"), row.getLong("rows"));
                });
        return failures;
    }
}
