package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.Settings;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class UploadSweepModuleTests {

    @Autowired
    UploadSweep sweep;

    @Autowired
    UploadedFiles files;

    @Autowired
    ImportUploads uploads;

    @Autowired
    Settings settings;

    @Autowired
    TestCompany company;

    @Autowired
    Clock clock;

    Instant soon;

    @BeforeEach
    void setUp() {
        soon = clock.instant().plus(Duration.ofMinutes(1));
    }

    @Test
    void aFileWithoutAnImportGoesAndOneThatWaitsStays() throws IOException {
        Path waiting =
                files.of(uploads.upload("account", "a.csv", content(), company.viewer("Mina", StandardRole.MARKETER)));
        Path orphan = files.store(UUID.randomUUID(), content());

        sweep.sweep(soon);

        assertThat(orphan).doesNotExist();
        assertThat(waiting).exists();
    }

    @Test
    void aFileThatJustCameStays() throws IOException {
        Path underWay = files.store(UUID.randomUUID(), content());

        sweep.sweep(clock.instant().minus(Duration.ofDays(1)));

        assertThat(underWay).exists();
        Files.delete(underWay);
    }

    @Test
    void aFileThatIsNotOursStays() throws IOException {
        Path foreign = settings.filesDir().resolve("imports").resolve("prices.table");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "mine");

        sweep.sweep(soon);

        assertThat(foreign).exists();
        Files.delete(foreign);
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream("name\nBosch\n".getBytes(StandardCharsets.UTF_8));
    }
}
