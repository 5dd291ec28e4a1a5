package atrium.domain.dataexchange;

import atrium.domain.dataexchange.UploadReading.Reading;
import atrium.domain.events.WorkEnded;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. */
@Component
class ImportRuns {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ImportRunRows rows;
    private final ApplicationEventPublisher events;

    ImportRuns(JdbcClient jdbc, JsonMapper json, ImportRunRows rows, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.events = events;
    }

    void add(ImportRun run) {
        jdbc.sql("""
                        INSERT INTO import_run (id, person_id, record_type, file_name, format, headings, sample, sheets, sheet, status,
                          total, uploaded_at)
                        VALUES (:id, :person, :type, :file, :format::jsonb, :headings::jsonb, :sample::jsonb, :sheets::jsonb,
                          :sheet, :status, :total, :at)
                        """)
                .param("id", run.id())
                .param("person", run.personId())
                .param("type", run.recordType())
                .param("file", run.fileName())
                .param("format", json.writeValueAsString(StoredFormat.of(run.format())))
                .param("headings", json.writeValueAsString(run.headings()))
                .param("sample", json.writeValueAsString(run.sample()))
                .param("sheets", json.writeValueAsString(run.sheets()))
                .param("sheet", run.sheet())
                .param("status", run.status().name())
                .param("total", run.total())
                .param("at", Timestamp.from(run.uploadedAt()))
                .update();
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.sql("SELECT * FROM import_run WHERE id = :id")
                .param("id", id)
                .query((row, number) -> rows.read(row))
                .optional();
    }

    List<ImportRun> of(UUID personId, int most) {
        return jdbc.sql("SELECT * FROM import_run WHERE person_id = :person ORDER BY uploaded_at DESC LIMIT :most")
                .param("person", personId)
                .param("most", most)
                .query((row, number) -> rows.read(row))
                .list();
    }

    void plan(UUID id, ImportPlan plan) {
        jdbc.sql("""
                        UPDATE import_run SET mapping = :mapping::jsonb, identity = :identity, may_create = :create,
                          may_update = :update, skip_lookalikes = :skip, make_accounts = :makeAccounts, owner_id = :owner,
                          settings = :settings::jsonb
                        WHERE id = :id
                        """)
                .param("mapping", json.writeValueAsString(plan.fields()))
                .param("identity", plan.identity())
                .param("create", plan.create())
                .param("update", plan.update())
                .param("skip", plan.skipLookalikes())
                .param("makeAccounts", plan.makeAccounts())
                .param("owner", plan.owner(), Types.OTHER)
                .param("settings", json.writeValueAsString(plan.settings()))
                .param("id", id)
                .update();
    }

    /** Begins or goes on taking an import back; false when it has not ended yet or was taken back before. */
    boolean beginReverting(UUID id, Instant at) {
        return jdbc.sql("""
                                UPDATE import_run SET status = 'REVERTING', started_at = :at, finished_at = NULL, problem = NULL
                                WHERE id = :id AND status IN ('DONE', 'FAILED')
                                """).param("at", Timestamp.from(at)).param("id", id).update() == 1;
    }

    /** Stops bringing rows in: the chunk that is under way is not kept. False when it had ended already. */
    boolean stop(UUID id, Instant at) {
        return jdbc.sql("""
                                UPDATE import_run SET status = 'FAILED', problem = 'import.problem.stopped', finished_at = :at
                                WHERE id = :id AND status = 'RUNNING'
                                """).param("at", Timestamp.from(at)).param("id", id).update() == 1;
    }

    /** Begins a phase from its first row, forgetting what an earlier one counted. */
    void begin(UUID id, ImportStatus status, Instant at) {
        jdbc.sql("DELETE FROM import_problem WHERE import_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        UPDATE import_run SET status = :status, started_at = :at, finished_at = NULL, problem = NULL,
                          position = 0, created = 0, updated = 0, unchanged = 0, skipped = 0, failed = 0, lookalikes = 0,
                          made_along = 0
                        WHERE id = :id
                        """)
                .param("status", status.name())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Puts another sheet in the place of the one read before; what was decided about that one is forgotten. */
    void reread(UUID id, Reading reading) {
        jdbc.sql("DELETE FROM import_row WHERE import_id = :id").param("id", id).update();
        jdbc.sql("""
                        UPDATE import_run SET format = :format::jsonb, headings = :headings::jsonb, sample = :sample::jsonb,
                          sheet = :sheet, total = :total, status = 'UPLOADED', mapping = NULL, identity = NULL, staged = false
                        WHERE id = :id
                        """)
                .param(
                        "format",
                        json.writeValueAsString(
                                StoredFormat.of(reading.outline().format())))
                .param("headings", json.writeValueAsString(reading.outline().headings()))
                .param("sample", json.writeValueAsString(reading.outline().sample()))
                .param("sheet", reading.sheet())
                .param("total", reading.outline().rows() + reading.outline().brokenRows())
                .param("id", id)
                .update();
    }

    void staged(UUID id) {
        jdbc.sql("UPDATE import_run SET staged = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Adds a chunk's counts; false when somebody else has gone on from the same place meanwhile. */
    boolean advance(ImportRun from, ImportPosition position, ImportCounts counts) {
        return jdbc.sql("""
                                UPDATE import_run SET position = :position, created = created + :created,
                                  updated = updated + :updated, unchanged = unchanged + :unchanged, skipped = skipped + :skipped,
                                  failed = failed + :failed, lookalikes = lookalikes + :lookalikes, made_along = made_along + :madeAlong
                                WHERE id = :id AND position = :from AND status = :status
                                """)
                        .param("position", position.stored())
                        .param("created", counts.created())
                        .param("updated", counts.updated())
                        .param("unchanged", counts.unchanged())
                        .param("skipped", counts.skipped())
                        .param("failed", counts.failed())
                        .param("lookalikes", counts.lookalikes())
                        .param("madeAlong", counts.madeAlong())
                        .param("id", from.id())
                        .param("from", from.position())
                        .param("status", from.status().name())
                        .update()
                == 1;
    }

    /** Ends a phase, and tells of it; does nothing when another one has begun or it was stopped meanwhile. */
    @Transactional
    void end(UUID id, ImportStatus phase, ImportStatus status, @Nullable String problem, Instant at) {
        int ended = jdbc.sql("""
                        UPDATE import_run SET status = :status, problem = :problem, finished_at = :at
                        WHERE id = :id AND status = :phase
                        """)
                .param("status", status.name())
                .param("problem", problem)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("phase", phase.name())
                .update();
        if (ended == 1) {
            find(id).ifPresent(run -> events.publishEvent(new WorkEnded(
                    id,
                    "import." + status.name().toLowerCase(Locale.ROOT),
                    run.personId(),
                    "/imports/" + id,
                    List.of(run.fileName()),
                    at)));
        }
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM import_run WHERE id = :id").param("id", id).update();
    }
}
