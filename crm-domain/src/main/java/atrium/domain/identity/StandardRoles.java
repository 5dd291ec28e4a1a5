package atrium.domain.identity;

import atrium.domain.records.Act;
import atrium.domain.records.HomePage;
import atrium.domain.records.Level;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the roles that every Atrium starts with. */
@Component
public class StandardRoles {

    private final Roles roles;
    private final RoleDefinitions definitions;
    private final RecordTypes types;
    private final List<HomePage> pages;
    private final MessageSource messages;

    StandardRoles(
            Roles roles, RoleDefinitions definitions, RecordTypes types, List<HomePage> pages, MessageSource messages) {
        this.roles = roles;
        this.definitions = definitions;
        this.types = types;
        this.pages = List.copyOf(pages);
        this.messages = messages;
    }

    /**
     * Makes the standard roles that are missing, and gives those that exist levels for record types they have none for
     * yet; what an administrator changed stays.
     *
     * @param locale language of the names
     */
    @Transactional
    public Map<StandardRole, UUID> define(Locale locale) {
        Map<StandardRole, UUID> ids = new EnumMap<>(StandardRole.class);
        for (StandardRole role : StandardRole.values()) {
            ids.put(role, define(role, locale));
        }
        return ids;
    }

    /** Gives a standard role, which must have been defined, to a person. */
    @Transactional
    public void give(UUID personId, StandardRole role) {
        definitions.give(personId, roles.find(role.code()).orElseThrow());
    }

    private UUID define(StandardRole role, Locale locale) {
        UUID id = roles.find(role.code())
                .orElseGet(() -> definitions.define(
                        role.code(),
                        messages.getMessage("role." + role.code(), null, locale),
                        home(role),
                        role.capabilities(),
                        Map.of()));
        Map<String, Map<Act, Level>> levels = new HashMap<>();
        for (RecordType type : types.all()) {
            levels.put(type.code(), type.standardLevels().getOrDefault(role.code(), role.levels()));
        }
        definitions.grantWhereMissing(id, levels);
        return id;
    }

    private String home(StandardRole role) {
        return pages.stream()
                .filter(page -> page.roles().contains(role.code()))
                .map(HomePage::path)
                .findFirst()
                .orElse(role.home());
    }
}
