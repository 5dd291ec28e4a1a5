package atrium.web.api;

import atrium.domain.apikeys.KeyHolder;
import atrium.domain.apikeys.RepeatedRequests;
import atrium.domain.apikeys.RepeatedRequests.Made;
import atrium.domain.apikeys.RepeatedRequests.Request;
import atrium.domain.apikeys.RequestNameTaken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a request that has a name make one thing however often it is sent, and one without a name each time. */
@Component
class NamedRequests {

    private final RepeatedRequests requests;

    NamedRequests(RepeatedRequests requests) {
        this.requests = requests;
    }

    /**
     * Does the work, or tells what it made before.
     *
     * @param type code of what is made
     * @param values all that is asked for
     * @throws ApiRefusal when another request had this name
     */
    Made once(@Nullable RequestName name, KeyHolder key, String type, Map<String, String> values, Supplier<UUID> work) {
        if (name == null) {
            return new Made(work.get(), false);
        }
        try {
            return requests.once(new Request(key.keyId(), name.text(), hash(type, values), type), work);
        } catch (RequestNameTaken taken) {
            throw ApiRefusal.invalid(name.field(), taken.messageKey());
        }
    }

    private static byte[] hash(String type, Map<String, String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((type + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(ApiJson.write(new TreeMap<>(values)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
