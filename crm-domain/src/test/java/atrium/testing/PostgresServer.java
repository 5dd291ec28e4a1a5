package atrium.testing;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Image;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostgreSQL for tests: in a container where a Docker engine answers and has the images already, else from embedded
 * binaries. Nothing is ever pulled.
 *
 * @param admin connections as superuser
 * @param address JDBC address without the name of a database
 */
record PostgresServer(DataSource admin, String address) {

    private static final String IMAGE = "postgres:18";
    private static final String CLEANER = "testcontainers/ryuk:";
    private static final List<String> SETTINGS =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300");

    // Like the embedded database of the application: letters do not depend on the machine.
    private static final String LOCALE = "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8";

    static PostgresServer start() {
        return dockerHasImages() ? container() : embedded();
    }

    String url(String database) {
        return address + database;
    }

    private static boolean dockerHasImages() {
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
            return false;
        }
        try {
            List<String> tags = DockerClientFactory.instance().client().listImagesCmd().exec().stream()
                    .map(Image::getRepoTags)
                    .filter(Objects::nonNull)
                    .flatMap(Arrays::stream)
                    .toList();
            return tags.contains(IMAGE) && tags.stream().anyMatch(tag -> tag.startsWith(CLEANER));
        } catch (DockerException | IllegalStateException noEngineAnswers) {
            return false;
        }
    }

    // Stopped by the cleaner when this process ends.
    @SuppressWarnings("resource")
    private static PostgresServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse(IMAGE))
                .withEnv("POSTGRES_INITDB_ARGS", LOCALE)
                .withImagePullPolicy(image -> false)
                .withCommand(Stream.concat(
                                Stream.of("postgres"), SETTINGS.stream().flatMap(setting -> Stream.of("-c", setting)))
                        .toArray(String[]::new));
        container.start();
        PGSimpleDataSource admin = new PGSimpleDataSource();
        admin.setUrl(container.getJdbcUrl());
        admin.setUser(container.getUsername());
        admin.setPassword(container.getPassword());
        return new PostgresServer(
                admin, "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/");
    }

    private static PostgresServer embedded() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        for (String setting : SETTINGS) {
            String[] parts = setting.split("=");
            builder.setServerConfig(parts[0], parts[1]);
        }
        try {
            EmbeddedPostgres embedded = builder.start();
            return new PostgresServer(
                    embedded.getPostgresDatabase(), "jdbc:postgresql://localhost:" + embedded.getPort() + "/");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
