package atrium.domain.factors;

import atrium.domain.kernel.Seal;
import atrium.domain.kernel.SecretKey;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Secrets that were shown to a person whose app has not answered yet; they wait, sealed, in the person's session. */
@Component
public class AppDraft {

    private final Seal seal;

    AppDraft(SecretKey secret) {
        this.seal = new Seal(secret, "second-factor-draft");
    }

    /** The text to be kept for a secret. */
    public String closed(AppSecret secret, UUID person) {
        return Base64.getEncoder().encodeToString(seal.close(secret.bytes(), person.toString()));
    }

    /** The secret of a kept text; empty when there is none for this person. */
    public Optional<AppSecret> opened(@Nullable String kept, UUID person) {
        if (kept == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AppSecret(seal.open(Base64.getDecoder().decode(kept), person.toString())));
        } catch (Seal.SealBroken otherPerson) {
            return Optional.empty();
        }
    }
}
