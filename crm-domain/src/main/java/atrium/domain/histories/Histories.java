package atrium.domain.histories;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings in records with their past: like any change of the product, or by COPY where there are millions. */
@Component
public class Histories {

    private static final Logger LOG = LoggerFactory.getLogger(Histories.class);

    private final EntityManager entities;
    private final EntityManagerFactory factory;
    private final ApplicationEventPublisher events;
    private final DataSource dataSource;
    private final Engines engines;

    Histories(
            EntityManager entities,
            EntityManagerFactory factory,
            ApplicationEventPublisher events,
            DataSource dataSource,
            Engines engines) {
        this.entities = entities;
        this.factory = factory;
        this.events = events;
        this.dataSource = dataSource;
        this.engines = engines;
    }

    /** Saves a past in the running transaction; every engine hears its facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Consumer<History> teller) {
        SavedHistory history = new SavedHistory(entities, events);
        teller.accept(history);
        history.finish();
    }

    /**
     * Copies a past into tables that are empty; timeline and search come out as if it had been saved, the audit log stays
     * empty. What breaks off half way leaves a database that can only be thrown away.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void copy(Consumer<History> teller) {
        try (Connection connection = dataSource.getConnection()) {
            try (Statement settings = connection.createStatement()) {
                settings.execute("SET maintenance_work_mem = '1GB'");
            }
            copy(teller, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void copy(Consumer<History> teller, JdbcClient jdbc) throws SQLException {
        BareTables bare = BareTables.strip(jdbc, tables(), engines.derivedTables());
        try (EntityRows rows = new EntityRows(factory);
                CopyStreams streams = new CopyStreams(dataSource)) {
            CopiedHistory history = new CopiedHistory(rows, streams, engines.facts(), engines.columns());
            teller.accept(history);
            history.chapterEnds();
            streams.finish();
        }
        LOG.info("All rows are in; making the keys");
        bare.addKeys();
        LOG.info("Deriving what follows from the records");
        complete(false);
        LOG.info("Making the indexes");
        bare.complete();
        LOG.info("Looking the records through");
        complete(true);
    }

    private void complete(boolean askingAround) {
        engines.completions().stream()
                .filter(completion -> completion.asksAround() == askingAround)
                .forEach(Completion::complete);
    }

    private Set<String> tables() {
        Set<String> tables = new TreeSet<>(EntityRows.tables(factory));
        tables.addAll(engines.tables());
        return tables;
    }
}
