package atrium.web.apikeys;

import java.util.UUID;

/**
 * Where keys are kept.
 *
 * @param address to which a new one is sent, below which one is revoked
 * @param back address of the page with the keys
 * @param title of that page
 * @param limit message key of the sentence that says what bounds the scopes
 */
public record KeyHome(String address, String back, String title, String limit) {

    static KeyHome own(String title) {
        return new KeyHome("/me/keys", "/me/keys", title, "apikeys.scopes.help");
    }

    static KeyHome of(UUID integration, String name) {
        String page = "/admin/integrations/" + integration;
        return new KeyHome(page + "/keys", page, name, "integration.scopes.help");
    }
}
