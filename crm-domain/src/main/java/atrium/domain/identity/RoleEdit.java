package atrium.domain.identity;

import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.Level;
import java.util.Map;
import java.util.Set;

/** What a role shall be called and allow. */
public record RoleEdit(String name, String home, Set<Capability> capabilities, Map<String, Map<Act, Level>> levels) {}
