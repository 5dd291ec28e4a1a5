package atrium.domain.kernel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What whoever runs Atrium decides outside of it.
 *
 * @param dataDir folder of the embedded database and of what else this installation keeps; {@code ~/.atrium} when not set
 * @param filesDir folder of uploads and attachments, shared by all nodes; {@code files} below {@code dataDir} when not set
 * @param demo whether an empty database is filled with the demo company
 * @param demoScale size of the demo company: 1 for a million customers, a part of it for fewer, 0 for the few of the demo
 * @param baseUrl address under which people reach Atrium, without a slash at the end; links in mails begin with it
 * @param secretKey encrypts stored secrets and signs links; equal on all nodes; made once in {@code dataDir} when not set
 */
@Validated
@ConfigurationProperties("atrium")
public record Settings(
        Path dataDir,
        Path filesDir,
        boolean demo,
        @PositiveOrZero @Max(10) double demoScale,

        @Pattern(regexp = "https?://[^/\\s]+(/[^\\s]*)?", message = "must begin with http:// or https://")
        String baseUrl,

        @Size(min = 32, message = "must have at least 32 characters") @Nullable String secretKey) {

    public Settings(
            @Nullable Path dataDir,
            @Nullable Path filesDir,
            boolean demo,
            double demoScale,
            @Nullable String baseUrl,
            @Nullable String secretKey) {
        this.dataDir = absolute(
                Objects.requireNonNullElseGet(dataDir, () -> Path.of(System.getProperty("user.home"), ".atrium")));
        this.filesDir = absolute(Objects.requireNonNullElseGet(filesDir, () -> this.dataDir.resolve("files")));
        this.demo = demo;
        this.demoScale = demoScale;
        this.baseUrl = withoutSlash(Objects.requireNonNullElse(baseUrl, "http://localhost:8080"));
        this.secretKey = secretKey == null || secretKey.isBlank() ? null : secretKey;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** A page's full address, for links that leave Atrium. */
    public URI address(String path) {
        return URI.create(baseUrl + path);
    }
}
