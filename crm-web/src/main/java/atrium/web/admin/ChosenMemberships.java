package atrium.web.admin;

import atrium.domain.organization.MembershipEdit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** Roles and teams as the form of a person or an integration shows and sends them: those ticked, and those ticked before. */
public record ChosenMemberships(MembershipEdit roles, MembershipEdit teams) {

    /** Of a form that nobody has filled in. */
    public static final ChosenMemberships NONE = stored(Set.of(), Set.of());

    /** Those that are stored, as a form begins with them. */
    public static ChosenMemberships stored(Set<UUID> roles, Set<UUID> teams) {
        return new ChosenMemberships(new MembershipEdit(roles, roles), new MembershipEdit(teams, teams));
    }

    /** Those of a form; what is no id is passed over, as ids are that don't exist. */
    public static ChosenMemberships of(MultiValueMap<String, String> sent) {
        return new ChosenMemberships(edit(sent, "role"), edit(sent, "team"));
    }

    private static MembershipEdit edit(MultiValueMap<String, String> sent, String name) {
        return new MembershipEdit(ids(sent, "was." + name), ids(sent, name));
    }

    private static Set<UUID> ids(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .flatMap(ChosenMemberships::id)
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
