package atrium.domain.dataexchange;

import atrium.domain.dataexchange.cells.ColumnProfile;
import atrium.domain.records.FieldKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds for each column the field it most likely belongs to, by its heading and by what its cells hold. */
final class MappingSuggestions {
    private static final double LEAST = 0.4;
    private static final double MOSTLY = 0.8;

    /** A heading that says "mail" above cells that are none is not believed. */
    private static final double HEADING_ALONE = 0.3;

    /** Kinds that a column shows by itself, and how much that is worth beside a heading. */
    private static final Map<FieldKind, Double> SPEAKING = Map.of(
            FieldKind.EMAIL, 0.7,
            FieldKind.WEB_ADDRESS, 0.65,
            FieldKind.DOMAIN, 0.6,
            FieldKind.PHONE, 0.5,
            FieldKind.COUNTRY, 0.5);

    private MappingSuggestions() {}

    /** One suggestion a column, in their order; a field is suggested for one column only. */
    static List<SuggestedMapping> of(List<String> headings, List<ColumnProfile> profiles, List<TargetField> fields) {
        List<SuggestedMapping> candidates = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            for (TargetField target : fields) {
                SuggestedMapping candidate = candidate(column, headings.get(column), profiles.get(column), target);
                if (candidate.certainty() >= LEAST) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(SuggestedMapping::certainty)
                .reversed()
                .thenComparingInt(SuggestedMapping::column));
        List<SuggestedMapping> chosen = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            chosen.add(new SuggestedMapping(column, null, 0, false));
        }
        Set<String> given = new HashSet<>();
        for (SuggestedMapping candidate : candidates) {
            if (chosen.get(candidate.column()).field() == null && given.add(candidate.field())) {
                chosen.set(candidate.column(), candidate);
            }
        }
        return List.copyOf(chosen);
    }

    private static SuggestedMapping candidate(int column, String heading, ColumnProfile profile, TargetField target) {
        FieldKind kind = target.field().kind();
        String key = target.field().key();
        double fits = profile.fits(kind);
        double named = HeadingMatch.of(heading, target.names())
                * (fits >= MOSTLY ? 1 : HEADING_ALONE + (1 - HEADING_ALONE) * fits);
        double speaks = fits >= MOSTLY && profile.filled() > 0 ? SPEAKING.getOrDefault(kind, 0.0) : 0;
        return named >= speaks
                ? new SuggestedMapping(column, key, named, false)
                : new SuggestedMapping(column, key, speaks, true);
    }
}
