package atrium.web.schema;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What all migrations together make of the database stands in one file, so that every review shows what changes. */
class GoldenSchemaModuleTests {

    private static final Path GOLDEN = Path.of("src/test/resources/schema.golden.sql");

    @Test
    void theSchemaIsTheOneThatWasReviewed() throws SQLException, IOException {
        String schema;
        try (Connection connection = TestDatabase.migrated().dataSource().getConnection()) {
            schema = new SchemaText(connection).write();
        }
        if (Boolean.getBoolean("atrium.golden.write")) {
            Files.writeString(GOLDEN, schema);
        }
        assertThat(schema)
                .as(
                        "The migrations made another schema than %s says. If that is meant, write it anew with:"
                                + " ./mvnw test -pl crm-web -am -Dtest=GoldenSchemaModuleTests"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Datrium.golden.write=true",
                        GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }
}
