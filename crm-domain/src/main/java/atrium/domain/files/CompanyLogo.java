package atrium.domain.files;

import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Our own company's logo, as everybody may see it: on the sign-in page and on all that customers get. */
@Component
public class CompanyLogo {

    /** Most bytes of a picture that is brought. */
    public static final int MOST_BYTES = 5 << 20;

    private static final int EDGE = 512;

    private final FileStore store;
    private final CompanyProfile company;

    CompanyLogo(FileStore store, CompanyProfile company) {
        this.store = store;
        this.company = company;
    }

    // The bytes before it are taken away by the sweep, when nobody can be loading them any more.
    /**
     * Makes a PNG or JPEG picture the logo. It is painted anew, at most 512 pixels wide and high, so that nothing else that
     * was in the file is kept.
     *
     * @throws FileRefused when it is no such picture, too large or damaged
     */
    public void replace(InputStream picture, Viewer viewer) throws IOException {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        byte[] brought = picture.readNBytes(MOST_BYTES + 1);
        if (brought.length > MOST_BYTES) {
            throw FileRefused.tooLarge(MOST_BYTES);
        }
        byte[] painted = Repainting.png(brought, EDGE);
        UUID id = UuidV7.next();
        store.put(id, new ByteArrayInputStream(painted), painted.length);
        company.useLogo(id, viewer);
    }

    /** From now on there is no logo. */
    public void remove(Viewer viewer) {
        company.useLogo(null, viewer);
    }

    /** The id of the present logo; another picture has another id. */
    public Optional<UUID> id() {
        return company.logo();
    }

    /** The bytes of the present logo, a PNG picture; empty when there is none, or another one. */
    public Optional<byte[]> png(UUID id) throws IOException {
        if (id().filter(id::equals).isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = store.open(id)) {
            return Optional.of(bytes.readAllBytes());
        }
    }
}
